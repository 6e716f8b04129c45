//! Thandiwe's plan and her four reports, up to the one in which the hours went down.

use crate::demo::example::{Paper, papers};

pub(in crate::demo) const PAPERS: &[Paper] = papers! {
    TrajectoryPlan "2026-04-20" {
        PlanEmployeeView
            "Schrijven is wat ik het beste kan. Ik wil graag klein beginnen, als het maar echt werk is."
            "Writing is what I do best. I am happy to start small, as long as it is real work.";
        PlanAdviserView
            "Mevrouw Mokoena is zeer gemotiveerd en schrijft uitstekend Engels. Weinig uren en een nieuwe vergunning vragen om een werkgever die de tijd neemt; daarom beginnen we met veel uitgevers tegelijk."
            "Ms Mokoena is very motivated and writes excellent English. Few hours and a new permit ask for an employer that takes its time; so we begin with many publishers at once.";
        PlanCapacity
            "Bron: de lijst van de bedrijfsarts van {2026-02-16} (S. Bouwman, Arbo Maaskant).\n\n- Hoogste aantal uren per dag: 4\n- Hoogste aantal uren per week: 16\n- Niet meer dan twee overleggen per week"
            "Source: the occupational physician's list of {2026-02-16} (S. Bouwman, Arbo Maaskant).\n\n- Most hours a day: 4\n- Most hours a week: 16\n- No more than two meetings a week";
        PlanSearchProfile
            "Het zoekprofiel is vastgesteld op {2026-04-20}. We zoeken schrijvend en redigerend werk tot 16 uur per week, het liefst thuis."
            "The search profile was agreed on {2026-04-20}. We look for writing and editing work of up to 16 hours a week, preferably from home.";
        PlanTrack1
            "Bij Stichting Open Delta is nu geen ander passend werk. Marloes Brand meldt het als er iets vrijkomt. Redactie van het jaarverslag is overwogen, maar dat was eenmalig werk."
            "Stichting Open Delta has no other suitable work at present. Marloes Brand will say so if something comes up. Editing the annual report was considered, but that was a one-off job.";
    }
    ProgressReport "2026-05-15" "2026-03-23" to "2026-05-15" {
        ReportApplications
            "In deze periode zijn nog geen sollicitaties gedaan. Eerst zijn het plan, de schrijfproef en de lijst van uitgevers gemaakt; de eerste brief gaat in de week van {2026-05-18} uit."
            "No applications were made in this period yet. First the plan, the writing test and the list of publishers were made; the first letter goes out in the week of {2026-05-18}.";
        ReportBarriers
            "Er was geen stilstand. Mevrouw Mokoena kent nog weinig mensen in Nederland; daarom staan er bijeenkomsten van uitgevers in het plan. Voor werkgevers maakt de adviseur uitleg over een nieuwe GVVA."
            "Nothing stood still. Ms Mokoena knows few people in the Netherlands yet; so the plan has publishers' meetings in it. For employers the adviser writes an explanation of a new GVVA.";
        ReportCapacity
            "Geen wijziging. De lijst van {2026-02-16} geldt nog: ten hoogste 16 uur per week en 4 uur per dag."
            "No change. The list of {2026-02-16} still holds: at most 16 hours a week and 4 hours a day.";
        ReportTrack1
            "Bij Stichting Open Delta is in deze periode geen ander passend werk vrijgekomen."
            "No other suitable work came up at Stichting Open Delta in this period.";
        ReportEmployeeView
            "Ik ben blij dat mijn diploma is gewaardeerd. Ik heb zin om de eerste uitgevers te schrijven."
            "I am glad that my diploma was valued. I look forward to writing to the first publishers.";
        ReportNext
            "Het volgende gesprek is op {2026-06-08}. De volgende rapportage komt uiterlijk op {2026-07-13}."
            "The next talk is on {2026-06-08}. The next report comes on {2026-07-13} at the latest.";
    }
    ProgressReport "2026-07-10" "2026-05-16" to "2026-07-10" {
        ReportBarriers
            "Er was geen stilstand. De uitleg voor werkgevers over de GVVA is klaar. Uitgevers bieden vooral losse opdrachten aan, en die passen niet bij de vergunning; we vragen nu eerst naar een contract."
            "Nothing stood still. The explanation of the GVVA for employers is ready. Publishers mostly offer separate assignments, and those do not fit the permit; we now ask about a contract first.";
        ReportCapacity
            "Geen wijziging. De lijst van {2026-02-16} geldt nog: ten hoogste 16 uur per week en 4 uur per dag."
            "No change. The list of {2026-02-16} still holds: at most 16 hours a week and 4 hours a day.";
        ReportAdjustment
            "Plan en zoekprofiel zijn niet veranderd. De lijst van uitgevers is wel langer geworden na de dag van het boek op {2026-06-19}."
            "Plan and search profile did not change. The list of publishers did become longer after the book trade day on {2026-06-19}.";
        ReportTrack1
            "Bij Stichting Open Delta is in deze periode geen ander passend werk vrijgekomen."
            "No other suitable work came up at Stichting Open Delta in this period.";
        ReportEmployeeView
            "Een nee valt tegen, maar nu ik vraag waarom, leer ik ervan. Met de proefteksten sta ik sterker."
            "A no is disappointing, but now that I ask why, I learn from it. The sample texts make me stronger.";
        ReportNext
            "Het volgende gesprek is op {2026-07-20}. De volgende rapportage komt uiterlijk op {2026-09-07}."
            "The next talk is on {2026-07-20}. The next report comes on {2026-09-07} at the latest.";
    }
    ProgressReport "2026-09-04" "2026-07-11" to "2026-09-04" {
        ReportBarriers
            "Op {2026-07-24} waren alle uitgevers van de lijst benaderd, en een contract kwam daar niet uit. Daarom is daarna gezocht in richting 2; op {2026-08-31} is daar een brief verstuurd. Er was geen stilstand."
            "By {2026-07-24} all publishers on the list had been approached, and no contract came of it. So after that we searched in direction 2; on {2026-08-31} a letter was sent there. Nothing stood still.";
        ReportCapacity
            "Geen wijziging. De lijst van {2026-02-16} geldt nog: ten hoogste 16 uur per week en 4 uur per dag."
            "No change. The list of {2026-02-16} still holds: at most 16 hours a week and 4 hours a day.";
        ReportAdjustment
            "Het plan is niet veranderd. Nu alle uitgevers van de lijst zijn benaderd, krijgt richting 2 meer tijd."
            "The plan did not change. Now that all publishers on the list have been approached, direction 2 gets more time.";
        ReportTrack1
            "Bij Stichting Open Delta is in deze periode geen ander passend werk vrijgekomen."
            "No other suitable work came up at Stichting Open Delta in this period.";
        ReportEmployeeView
            "Twintig uitgevers benaderen was veel, maar ik weet nu wat zij zoeken. Ik ben benieuwd naar het antwoord van Waterfonds Zuid."
            "Approaching twenty publishers was a lot, but I now know what they look for. I am curious about the answer of Waterfonds Zuid.";
        ReportNext
            "Het volgende gesprek is op {2026-09-21}. De volgende rapportage komt uiterlijk op {2026-11-02}."
            "The next talk is on {2026-09-21}. The next report comes on {2026-11-02} at the latest.";
    }
    ProgressReport "2026-10-30" "2026-09-05" to "2026-10-30" {
        ReportBarriers
            "Door de nieuwe uren paste richting 2 niet meer en moest het zoeken opnieuw beginnen. De bibliotheek had alleen een onbetaalde plaats, en die kan niet met deze vergunning. Er was wel steeds contact."
            "With the new hours direction 2 no longer fitted, and the search had to begin again. The library only had an unpaid place, and that is not possible with this permit. There was contact all the time.";
        ReportTrack1
            "Bij Stichting Open Delta is geen ander passend werk voor acht uur per week. Het contract loopt tot en met {2026-12-31}; op {2026-11-02} bespreekt de coach dat met Marloes Brand."
            "Stichting Open Delta has no other suitable work for eight hours a week. The contract runs until {2026-12-31}; on {2026-11-02} the coach discusses that with Marloes Brand.";
        ReportEmployeeView
            "Met acht uur per week is er weinig keus. Ik wil toch blijven zoeken naar schrijfwerk met een contract."
            "With eight hours a week there is little choice. Still I want to go on looking for writing work with a contract.";
        ReportNext
            "Het volgende gesprek is op {2026-11-05}. Daarin kijken we of het traject door kan gaan; daarna volgt de eindrapportage."
            "The next talk is on {2026-11-05}. In it we look at whether the programme can go on; the final report comes after that.";
    }
};
