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

        List<Step> before = [.. steps.Where(static step => step.Phase == StepPhase.Before)];
        if (item.Get(Fields.Preparation).Minutes is { } preparation
            && before.Count > 0
            && before.All(static step => step.Minutes is not null)
            && before.Sum(static step => step.Minutes) is { } sum
            && sum != preparation)
        {
            problems.Add(Diagnostic.Of(
                Codes.PreparationDoesNotAddUp, item.SpanOf(Fields.Preparation), sum, preparation));
        }
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
