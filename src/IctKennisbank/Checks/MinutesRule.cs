using IctKennisbank.Diagnostics;
using IctKennisbank.Model;

namespace IctKennisbank.Checks;

/// <summary>
/// The minutes of a run sheet add up to the duration. Reports KB4001, KB4002, KB4008. An item whose duration counts per
/// participant or round is left alone: its steps are for the whole meeting.
/// </summary>
internal static class MinutesRule
{
    /// <summary>Checks one item.</summary>
    public static void Check(KnowledgeBase knowledge, Item item, ICollection<Diagnostic> problems)
    {
        ValueList<Step> steps = item.Steps;
        if (steps.IsEmpty || item.IsBroken(item.Type.StepsField!))
        {
            return;
        }

        if (item.Minutes is { } total && !item.Has(Fields.DurationPer))
        {
            CheckDuring(item, steps, total, problems);
        }

        if (item.Get(Fields.Preparation).Minutes is { } preparation && Before(steps) is { } sum && sum != preparation)
        {
            problems.Add(Diagnostic.Of(
                Codes.PreparationDoesNotAddUp, item.SpanOf(Fields.Preparation), sum, preparation));
        }
    }

    /// <summary>The minutes of what comes before; null when there is nothing, or when some are not known.</summary>
    private static int? Before(ValueList<Step> steps)
    {
        int? sum = null;
        foreach (Step step in steps)
        {
            if (step.Phase != StepPhase.Before)
            {
                continue;
            }

            if (step.Minutes is not { } minutes)
            {
                return null;
            }

            sum = (sum ?? 0) + minutes;
        }

        return sum;
    }

    private static void CheckDuring(Item item, ValueList<Step> steps, int total, ICollection<Diagnostic> problems)
    {
        bool isComplete = true;
        int sum = 0;
        foreach (Step step in steps)
        {
            if (step.Phase != StepPhase.During)
            {
                continue;
            }

            if (step.Minutes is null)
            {
                problems.Add(Diagnostic.Of(Codes.StepWithoutMinutes, step.Span, step.Title));
                isComplete = false;
            }

            sum += step.Minutes ?? 0;
        }

        if (isComplete && sum > 0 && sum != total)
        {
            problems.Add(Diagnostic.Of(Codes.MinutesDoNotAddUp, item.SpanOf(Fields.Duration), sum, total));
        }
    }
}
