using Dragoman.Sources;

namespace Dragoman.Tests.Sources;

public class LanguageTests
{
    [Theory]
    [InlineData("ru", "Министр заявил, что переговоры начнутся в понедельник и что стороны готовы к прекращению огня.")]
    [InlineData("uk", "Міністр заявив, що переговори почнуться в понеділок і що сторони готові до припинення вогню.")]
    [InlineData("be", "Міністр паведаміў, што перамовы пачнуцца ў панядзелак і што бакі гатовыя да спынення агню.")]
    [InlineData("bg", "Министърът заяви, че преговорите ще започнат в понеделник и че страните са готови да спрат огъня.")]
    [InlineData("sr", "Министар је рекао да ће преговори почети у понедељак и да су стране спремне за прекид ватре.")]
    [InlineData("ar", "قال الوزير إن المحادثات ستبدأ يوم الاثنين وإن الطرفين مستعدان لوقف إطلاق النار بعد الاتفاق على الشروط التي طلبت.")]
    [InlineData("fa", "وزیر گفت که مذاکرات روز دوشنبه آغاز می‌شود و دو طرف برای آتش‌بس آماده هستند.")]
    [InlineData("ur", "وزیر نے کہا کہ مذاکرات پیر کو شروع ہوں گے اور دونوں فریق جنگ بندی کے لیے تیار ہیں۔")]
    [InlineData("he", "השר אמר כי השיחות יתחילו ביום שני וכי הצדדים מוכנים להפסקת אש.")]
    [InlineData("zh", "部长说，会谈将于星期一开始，双方已准备好停火。")]
    [InlineData("ja", "大臣は、協議は月曜日に始まり、双方が停戦の用意があると述べた。")]
    [InlineData("ko", "장관은 회담이 월요일에 시작되며 양측이 휴전할 준비가 되어 있다고 말했다.")]
    [InlineData("hi", "मंत्री ने कहा कि वार्ता सोमवार को शुरू होगी और दोनों पक्ष युद्धविराम के लिए तैयार हैं।")]
    [InlineData("el", "Ο υπουργός είπε ότι οι συνομιλίες θα αρχίσουν τη Δευτέρα.")]
    [InlineData("ka", "მინისტრმა თქვა, რომ მოლაპარაკება ორშაბათს დაიწყება.")]
    [InlineData("hy", "Նախարարն ասաց, որ բանակցությունները կսկսվեն երկուշաբթի օրը։")]
    [InlineData("th", "รัฐมนตรีกล่าวว่าการเจรจาจะเริ่มในวันจันทร์")]
    [InlineData("tr", "Bakan, görüşmelerin pazartesi günü başlayacağını ve tarafların ateşkes için hazır olduğunu söyledi, ancak bir tarih vermedi.")]
    [InlineData("az", "Nazir danışıqların bazar ertəsi başlayacağını və tərəflərin atəşkəs üçün hazır olduğunu dedi.")]
    [InlineData("fr", "Le ministre a déclaré que les pourparlers commenceront lundi et que les deux parties sont prêtes à un cessez-le-feu.")]
    [InlineData("de", "Der Minister sagte, dass die Gespräche am Montag beginnen und dass beide Seiten zu einer Waffenruhe bereit sind.")]
    [InlineData("es", "El ministro dijo que las conversaciones empezarán el lunes y que las dos partes están listas para un alto el fuego.")]
    [InlineData("pt", "O ministro disse que as conversações começam na segunda-feira e que as duas partes estão prontas para um cessar-fogo, mas não há data.")]
    [InlineData("it", "Il ministro ha detto che i colloqui inizieranno lunedì e che le due parti sono pronte per una tregua.")]
    [InlineData("pl", "Minister powiedział, że rozmowy rozpoczną się w poniedziałek i że obie strony są gotowe do zawieszenia broni.")]
    [InlineData("nl", "De minister zei dat de gesprekken op maandag beginnen en dat beide partijen klaar zijn voor een wapenstilstand.")]
    [InlineData("sv", "Ministern sade att samtalen ska börja på måndag och att båda sidor är redo för en vapenvila.")]
    [InlineData("fi", "Ministeri sanoi, että neuvottelut alkavat maanantaina ja että molemmat osapuolet ovat valmiita tulitaukoon, mutta se ei ole varmaa.")]
    [InlineData("cs", "Ministr řekl, že rozhovory začnou v pondělí a že obě strany jsou připraveny na příměří.")]
    [InlineData("hu", "A miniszter azt közölte, hogy a tárgyalások hétfőn kezdődnek, és hogy mindkét fél kész a tűzszünetre.")]
    [InlineData("ro", "Ministrul a spus că discuțiile vor începe luni și că ambele părți sunt gata pentru o încetare a focului.")]
    [InlineData("hr", "Ministar je rekao da će razgovori početi u ponedjeljak i da su obje strane spremne za prekid vatre.")]
    [InlineData("lt", "Ministras sakė, kad derybos prasidės pirmadienį ir kad abi pusės yra pasirengusios paliauboms.")]
    [InlineData("lv", "Ministrs teica, ka sarunas sāksies pirmdien un ka abas puses ir gatavas pamieram.")]
    [InlineData("et", "Minister ütles, et kõnelused algavad esmaspäeval ja et mõlemad pooled on relvarahuks valmis, aga see ei ole kindel.")]
    [InlineData("id", "Menteri mengatakan bahwa perundingan akan dimulai pada hari Senin dan kedua pihak siap untuk gencatan senjata.")]
    [InlineData("vi", "Bộ trưởng nói rằng các cuộc đàm phán sẽ bắt đầu vào thứ Hai và hai bên đã sẵn sàng cho một lệnh ngừng bắn.")]
    [InlineData("sw", "Waziri alisema kwamba mazungumzo yataanza Jumatatu na pande zote mbili ziko tayari kwa kusitisha mapigano katika nchi hiyo.")]
    [InlineData("sq", "Ministri tha se bisedimet do të fillojnë të hënën dhe se të dyja palët janë gati për një armëpushim.")]
    public void A_sentence_is_told_by_its_script_words_and_letters(string language, string text)
    {
        Assert.Equal(language, LanguageGuess.Of(text));
        Assert.True(LanguageGuess.Judge(text).IsForeign);
    }

    [Theory]
    [InlineData("Talks set for Monday")]
    [InlineData("Putin-Macron summit: Kremlin plan")]
    [InlineData("")]
    [InlineData("2025-03-17")]
    [InlineData("The minister told Le Monde and El País that la paix est possible, adding that a deal is near.")]
    [InlineData("Президент Владимир Путин (Vladimir Putin) said on Monday that the talks in Москва would go on until the two sides had agreed to a ceasefire.")]
    [InlineData("In die talks after das meet, der side was no de agreed on to a ceasefire, said he in the house of the press.")]
    [InlineData("De Klerk, Van der Merwe, Den Haag, La Paz, San Juan, Los Angeles and Al Udeid were named.")]
    public void English_damaged_short_or_mixed_is_not_taken_for_another_language(string text) =>
        Assert.False(LanguageGuess.Judge(text).IsForeign);
}
