//! Valeria's plan and first report, and the second report, which is still a concept: it has yet to say
//! why it has been quiet since the last talk.

use crate::demo::example::{Paper, papers};

pub(in crate::demo) const PAPERS: &[Paper] = papers! {
    TrajectoryPlan "2026-10-02" {
        PlanSearchProfile
            "Mevrouw Ocampo en de coach hebben vier richtingen bekeken. Het zoekprofiel wordt op {2026-10-05} vastgesteld, samen met het akkoord van de werkgever op dit plan."
            "Ms Ocampo and the coach looked at four directions. The search profile will be agreed on {2026-10-05}, together with the employer's approval of this plan.";
    }
    ProgressReport "2026-10-16" "2026-09-07" to "2026-10-16" {
        ReportCapacity
            "Geen wijziging. De lijst van {2026-08-17} geldt nog: ten hoogste 28 uur per week en 6 uur per dag."
            "No change. The list of {2026-08-17} still holds: at most 28 hours a week and 6 hours a day.";
        ReportNext
            "Het volgende gesprek is op {2026-11-06} om 10:00 in Rotterdam. De volgende rapportage komt uiterlijk op {2026-11-30}."
            "The next talk is on {2026-11-06} at 10:00 in Rotterdam. The next report comes on {2026-11-30} at the latest.";
    }
    ProgressReport "2026-11-20" "2026-10-17" to "2026-11-20" {}
};
