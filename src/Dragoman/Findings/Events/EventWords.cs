
namespace Dragoman.Findings.Events;

/// <summary>The lists of <c>data/events/words.txt</c>, which says there what each is for.</summary>
internal static class EventWords
{
    private const string File = "events/words.txt";

    public static WordSet Disasters { get; } = Read("disaster");
    public static WordSet Violence { get; } = Read("violence");
    public static WordSet Accusing { get; } = Read("accusing");
    public static WordSet Talked { get; } = Read("talked");
    public static WordSet Planning { get; } = Read("planning");
    public static WordSet Distancing { get; } = Read("distancing");
    public static WordSet Accidental { get; } = Read("accidental");

    public static WordSet Saying { get; } = Read("saying");
    public static WordSet Refusable { get; } = Read("refusable");

    public static WordSet Unknown { get; } = Read("unknown");
    public static WordSet Known { get; } = Read("known");
    public static WordSet Refusing { get; } = Read("refusing");
    public static WordSet Proposing { get; } = Read("proposing");
    public static WordSet Supposing { get; } = Read("supposing");
    public static WordSet Promising { get; } = Read("promising");
    public static WordSet Inclined { get; } = Read("inclined");
    public static WordSet Suffered { get; } = Read("suffered");
    public static WordSet Harming { get; } = Read("harming");
    public static WordSet Loyal { get; } = Read("loyal");
    public static WordSet Takers { get; } = Read("takers");
    public static WordSet Vengeful { get; } = Read("vengeful");
    public static WordSet Evils { get; } = Read("evils");
    public static WordSet Building { get; } = Read("building");

    /// <summary>What is released to be read or seen.</summary>
    public static WordSet Perils { get; } = Read("perils");
    public static WordSet Published { get; } = Read("published");

    /// <summary>What is sanctioned by who grants it: "sanctioned a loan".</summary>
    public static WordSet Sums { get; } = Read("sums");

    /// <summary>Verbs with which one says what something is.</summary>
    public static WordSet Calling { get; } = Read("calling");
    public static WordSet Moving { get; } = Read("moving");
    public static WordSet Kin { get; } = Read("kin");
    public static WordSet Calamities { get; } = Read("calamities");
    public static WordSet Persons { get; } = Read("persons");
    public static WordSet Receiving { get; } = Read("receiving");
    public static WordSet Natural { get; } = Read("natural");
    public static WordSet Ideals { get; } = Read("ideals");
    public static WordSet Common { get; } = Read("common");
    public static WordSet Papers { get; } = Read("papers");

    /// <summary>Who or what brings aid.</summary>
    public static WordSet Carriers { get; } = Read("carriers");
    public static WordSet Followers { get; } = Read("followers");
    public static WordSet Intentions { get; } = Read("intentions");
    public static WordSet Hearsay { get; } = Read("hearsay");

    /// <summary>Verbs whose infinitive is done: "was forced to leave".</summary>
    public static WordSet Effecting { get; } = Read("effecting");

    /// <summary>Verbs of meeting and writing: what people gather to say is said.</summary>
    public static WordSet Gathering { get; } = Read("gathering");
    public static WordSet Believing { get; } = Read("believing");
    public static WordSet Keeping { get; } = Read("keeping");
    public static WordSet Failing { get; } = Read("failing");
    public static WordSet Chances { get; } = Read("chances");
    public static WordSet Doing { get; } = Read("doing");
    public static WordSet Sport { get; } = Read("sport");
    public static WordSet Sporting { get; } = Read("sporting");
    public static WordSet Met { get; } = Read("met");
    public static WordSet Prizes { get; } = Read("prizes");
    public static WordSet Committed { get; } = Read("committed");
    public static WordSet Freed { get; } = Read("freed");
    public static WordSet Goods { get; } = Read("goods");
    public static WordSet Endured { get; } = Read("endured");
    public static WordSet Setting { get; } = Read("setting");

    public static WordSet Parleys { get; } = Read("parleys");
    public static WordSet Overseen { get; } = Read("overseen");
    public static WordSet Lessons { get; } = Read("lessons");
    public static WordSet Markets { get; } = Read("markets");
    public static WordSet Drills { get; } = Read("drills");
    public static WordSet Labour { get; } = Read("labour");
    public static WordSet Hitting { get; } = Read("hitting");
    public static WordSet Protesting { get; } = Read("protesting");
    public static WordSet Seized { get; } = Read("seized");
    public static WordSet Curbs { get; } = Read("curbs");
    public static WordSet Recognized { get; } = Read("recognized");

    /// <summary>What goods are counted in: "50 trucks of aid".</summary>
    public static WordSet Measures { get; } = Read("measures");

    private static WordSet Read(string list) => DataFiles.List(File, list);
}
