using Dragoman.Text;

namespace Dragoman.Findings;

/// <summary>The TIMEX3 types of TimeML.</summary>
public enum TimexType { DATE, TIME, DURATION, SET }

/// <summary>A temporal expression with its value in TIMEX3 form: 2025-03-17, 2025-03-16TEV, P30D, PT3H/PT4H, PAST_REF, ….</summary>
public sealed record Timex3(TextSpan Span, TimexType Type, string Value);
