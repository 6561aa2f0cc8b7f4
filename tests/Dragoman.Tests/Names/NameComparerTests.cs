using Dragoman.Names;

namespace Dragoman.Tests.Names;

public class NameComparerTests
{
    private static readonly string[] Names =
    [
        "China", "Bank of China", "Volodymyr Zelenskyy", "Zelinski", "Bashar al-Assad", "Donbas/Donets Basin", "People's Liberation Army", "PLA", "Acme Trading Co. Ltd.", "ACME TRADING LIMITED LIABILITY COMPA", "李伟", "李薇", "Владимир Путин", "V. Putin", "",
    ];

    [Fact]
    public void A_name_that_is_read_once_is_compared_as_two_names_are()
    {
        foreach (string name in Names)
        {
            NameComparer comparer = new(name);
            foreach (NameSchema schema in Enum.GetValues<NameSchema>())
            {
                foreach (string other in Names)
                    Assert.Equal(NameMatcher.Compare(name, other, schema), comparer.Compare(other, schema));
            }
        }
    }
}
