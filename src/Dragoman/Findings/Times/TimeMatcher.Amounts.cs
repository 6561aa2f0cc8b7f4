using System.Globalization;
using Dragoman.Reading;

namespace Dragoman.Findings.Times;

/// <summary>Amounts of time: "three to four hours", "30-day", "half a year ago".</summary>
internal sealed partial class TimeMatcher
{
    // three days; a year ago; three to four hours; 30-day; two years earlier; the past two months; the first nine months
    private bool Amount(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i, "");
        int at = i;
        int deictic = 9;
        bool the = Form(at) is "the" or "The";
        if (the)
            at++;
        if (At(at) is { Kind: TimeWordKind.Deictic, Value: not 5 })
            deictic = At(at++).Value;
        else if (the && At(at) is { Kind: TimeWordKind.Ordinal } or { Kind: TimeWordKind.Past, Value: 1 } || the && Form(at) is "final" or "last")
            at++;
        if (!Quantity(ref at, out string low, out string? high, out long number))
            return false;
        bool single = Form(i) is "a" or "an" or "A" or "An";
        if (single && At(at) is { Kind: TimeWordKind.Unit, Code: "Y", Value: 0 } && Form(at + 1) is "-" && Form(at + 2) is "earlier" or "ago")
            return YearAgo(at + 3, text.SentenceOf[i], out end, out value);
        bool hyphen = Form(at) is "-" or "–";
        if (hyphen)
            at++;
        while (Form(at) is "full" or "consecutive" or "straight" or "more" or "long" or "whole" or "or" or "trading" or "business" or "working"
            or "calendar" or "additional"
            && At(at + 1).Kind is TimeWordKind.Unit)
            at++;
        if (At(at).Kind is not TimeWordKind.Unit || words[at].Code is "WE" && low == "X")
            return false;
        string unit = words[at].Code;
        // "Islam will one day be": some day.
        if (unit is "D" && low == "1" && Form(i) is "one" && !hyphen && high is null
            && text.Upos[Math.Min(at + 1, text.Count - 1)] is Upos.VERB or Upos.AUX)
        {
            (end, value) = (at + 1, "FUTURE_REF");
            type = TimexType.DATE;
            return true;
        }
        // "three-quarters of its oil" is a share.
        if (unit is "Q" && number == 3 && (hyphen || Form(at + 1) is "of" && At(at + 2).Kind is not TimeWordKind.Number) && !the && deictic == 9)
            return false;
        if (unit is "Y" && words[at].Value == 1 && Form(at + 1) is "old")
            return false;
        // "the second" is an ordinal; "a second term" too.
        if (unit is "TS" && single || single && deictic == 9 && unit is "Q")
            return false;
        at++;
        // "a minute and a half", "a week or so".
        if (high is null && Form(at) is "and" && Form(at + 1) is "a" && Form(at + 2) is "half")
        {
            low += ".5";
            at += 3;
        }
        // "two hours and half".
        else if (high is null && Form(at) is "and" && Form(at + 1) is "half" && At(at + 2).Kind is TimeWordKind.None
            && Form(at + 2) is not ("a" or "an" or "of"))
        {
            low += ".5";
            at += 2;
        }
        else if (Form(at) is "or" && Form(at + 1) is "so")
        {
            at += 2;
        }
        end = at;
        string duration = Duration(low, unit) + (high is null ? "" : "/" + Duration(high, unit));
        type = TimexType.DATE;
        if (Form(at) is "ago" && !hyphen)
        {
            end = at + 1;
            value = low == "X" ? "PAST_REF" : low == "0.5" ? HalfAgo(unit) : unit is "Y" && number == 1 ? anchor.YearBefore(text.SentenceOf[i])
                : anchor.Unit(unit, -number);
            return true;
        }
        if (Form(at) is "earlier" or "before" or "previously" && deictic == 9 && !hyphen
            && (Form(at) is not "before" || At(at + 1).Kind is TimeWordKind.None && text.Upos[Math.Min(at + 1, _limit - 1)] is Upos.PUNCT))
        {
            end = at + 1;
            value = low == "X" ? "PAST_REF" : unit is "Y" && number == 1 ? anchor.YearBefore(text.SentenceOf[i])
                : anchor.Unit(unit, -number, anchor.GivenFor(unit, text.SentenceOf[i]) ?? (unit is "D" or "W" ? anchor.Narrated : null));
            return true;
        }
        if (Form(at) is "later" && !hyphen && (low == "X" || unit is "TH" or "TM" or "TS"))
        {
            type = TimexType.DURATION;
            value = duration;
            return true;
        }
        if (Form(at) is "later" or "hence" && !hyphen || Form(at) is "from" && Form(at + 1) is "now" or "today")
        {
            end = at + (Form(at) is "from" ? 2 : 1);
            value = low == "X" ? "FUTURE_REF"
                : anchor.Unit(unit, number, Form(at) is "later" ? anchor.GivenFor(unit, text.SentenceOf[i]) ?? anchor.Narrated : null);
            return true;
        }
        if (single && IsRate(i))
        {
            type = TimexType.SET;
            value = duration;
            return true;
        }
        if (hyphen && Form(at) is "-" && Form(at + 1) is "old")
            end = at + 2;
        type = TimexType.DURATION;
        value = duration;
        return !(the && deictic == 9 && low == "1");
    }

    private string HalfAgo(string unit) => unit switch
    {
        "CE" => anchor.Unit("Y", -50),
        "DE" => anchor.Unit("Y", -5),
        "Y" => anchor.Unit("M", -6),
        _ => "PAST_REF",
    };

    // "$5 a year", "twice a week": a rate, not a length.
    private bool IsRate(int i) =>
        i > 0
            && (text.Lemma[i - 1] is "once" or "twice" or "time" or "cent" or "dollar" or "%" or "percent" || text.Upos[i - 1] is Upos.NUM or Upos.SYM
                || text.Xpos[i - 1] is Xpos.NNS && i > 1 && text.Upos[i - 2] is Upos.NUM);

    private bool Quantity(ref int at, out string low, out string? high, out long number)
    {
        (low, high, number) = ("X", null, 0);
        while (Form(at) is "about" or "around" or "nearly" or "almost" or "over" or "roughly" or "approximately"
            && At(at + 1).Kind is TimeWordKind.Number)
            at++;
        if (Form(at) is "a" or "an" or "A" or "An")
        {
            at++;
            if (Form(at) is "half" && At(at + 1).Kind is TimeWordKind.Unit)
            {
                at++;
                low = "0.5";
                return true;
            }
            if (Form(at) is "couple")
            {
                at += Form(at + 1) is "of" ? 2 : 1;
                (low, number) = ("2", 2);
                return true;
            }
            if (At(at).Kind is TimeWordKind.Vague)
            {
                at++;
                if (Form(at) is "of")
                    at++;
                return true;
            }
            if (At(at) is { Kind: TimeWordKind.Number, Value: 100 or 1000, Code: "" } && At(at + 1).Kind is TimeWordKind.Unit)
            {
                number = words[at++].Value;
                low = number.ToString(CultureInfo.InvariantCulture);
                return true;
            }
            (low, number) = ("1", 1);
            return At(at).Kind is TimeWordKind.Unit || Form(at) is "full" or "whole" or "-";
        }
        if (Form(at) is "half" or "Half" && Form(at + 1) is "a" or "an")
        {
            at += 2;
            low = "0.5";
            return true;
        }
        if (At(at).Kind is TimeWordKind.Vague)
        {
            at++;
            return true;
        }
        if (Form(at) is "couple" && Form(at + 1) is "of")
        {
            at += 2;
            (low, number) = ("2", 2);
            return true;
        }
        if (At(at) is not { Kind: TimeWordKind.Number, Code: not "th" })
            return false;
        number = Read(ref at);
        low = number.ToString(CultureInfo.InvariantCulture);
        if (Form(at) is "to" or "or" or "-" or "and" && At(at + 1).Kind is TimeWordKind.Number && Form(at) is not "and")
        {
            int next = at + 1;
            high = Read(ref next).ToString(CultureInfo.InvariantCulture);
            at = next;
        }
        else if (Form(at) is "and" && Form(at + 1) is "a" && Form(at + 2) is "half"
            || Form(at) is "-" && Form(at + 1) is "and" && Form(at + 3) is "a" && Form(at + 5) is "half")
        {
            at += Form(at) is "-" ? 6 : 3;
            low += ".5";
        }
        else if (Form(at) is "1/2" or "½")
        {
            at++;
            low += ".5";
        }
        return true;
    }

    // 30; thirty; twenty - five; two hundred
    private long Read(ref int at)
    {
        long n = words[at++].Value;
        if (words[at - 1].Code.Length == 0 && n is >= 20 and < 100)
        {
            int next = Form(at) is "-" ? at + 1 : at;
            if (At(next) is { Kind: TimeWordKind.Number, Value: < 10, Code: "" })
            {
                n += words[next].Value;
                at = next + 1;
            }
        }
        if (At(at) is { Kind: TimeWordKind.Number, Value: 100 or 1000, Code: "" } factor && n < 1000)
        {
            n *= factor.Value;
            at++;
        }
        return n;
    }

    private static string Duration(string number, string unit) => unit switch
    {
        "CE" when number is "0.5" => "P50Y",
        "DE" when number is "0.5" => "P5Y",
        "Y" when number.EndsWith(".5", StringComparison.Ordinal) => number is "0.5" ? "P6M" : $"P{number[..^2]}Y6M",
        "TH" when number.EndsWith(".5", StringComparison.Ordinal) => number is "0.5" ? "PT30M" : $"PT{number[..^2]}H30M",
        "TM" when number.EndsWith(".5", StringComparison.Ordinal) => number is "0.5" ? "PT30S" : $"PT{number[..^2]}M30S",
        "TH" => $"PT{number}H",
        "TM" => $"PT{number}M",
        "TS" => $"PT{number}S",
        "Q" => number == "X" ? "PXQ" : $"P{number}Q",
        "WE" => $"P{number}WE",
        "FN" => "P2W",
        _ => $"P{number}{unit}",
    };
}
