//! Mariam's plan and her first report.

use crate::demo::example::{Paper, papers};

pub(in crate::demo) const PAPERS: &[Paper] = papers! {
    TrajectoryPlan "2026-11-02" {}
    ProgressReport "2026-11-13" "2026-10-05" to "2026-11-13" {
        ReportCapacity
            "Geen wijziging. Het inzetbaarheidsprofiel van {2026-09-07} geldt nog: ten hoogste 20 uur per week en 5 uur per dag."
            "No change. The employability profile of {2026-09-07} still holds: at most 20 hours a week and 5 hours a day.";
        ReportAdjustment
            "Het plan is niet veranderd; de werkgever keurde het op {2026-11-13} goed. Alleen het blad voor werkgevers over de TWV komt een week later, omdat de adviseur de tekst nog nakijkt."
            "The plan did not change; the employer approved it on {2026-11-13}. Only the page for employers about the TWV comes a week later, because the adviser is still checking the text.";
        ReportAgreements
            "- De coach en de adviseur lopen het blad over de TWV samen na (uiterlijk {2026-11-23})\n- Mevrouw Tesfaye gaat naar het taalcafé in de bibliotheek ({2026-11-26})\n- Mevrouw Tesfaye doet de toets Nederlands op A2 (uiterlijk {2027-01-22})"
            "- The coach and the adviser go through the page about the TWV together (by {2026-11-23})\n- Ms Tesfaye goes to the language café in the library ({2026-11-26})\n- Ms Tesfaye takes the Dutch test at A2 (by {2027-01-22})";
        ReportNext
            "Het volgende gesprek is op {2026-11-30}. De volgende rapportage komt uiterlijk op {2026-12-28}."
            "The next talk is on {2026-11-30}. The next report comes on {2026-12-28} at the latest.";
    }
};
