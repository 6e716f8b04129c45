//! João's plan and his five reports, up to the agreement on his secondment.

use crate::demo::example::{Paper, papers};

pub(in crate::demo) const PAPERS: &[Paper] = papers! {
    TrajectoryPlan "2026-03-16" {
        PlanEmployeeView
            "Techniek moet de kern van mijn werk blijven. Een ander soort bedrijf is goed, als ik maar in de buurt van Dordrecht kan werken."
            "Technology must stay the core of my work. A different kind of company is fine, as long as I can work near Dordrecht.";
        PlanAdviserView
            "De stap van fabriek naar advies past bij wat de heer Carvalho kan en wil. Zonder certificaat nemen adviesbureaus niemand aan; daarom begint de cursus meteen."
            "The step from plant to advice suits what Mr Carvalho can and wants to do. Without a certificate advisory firms hire nobody; so the course begins at once.";
        PlanCapacity
            "Dit zijn de mogelijkheden waar het arbeidsdeskundig rapport van {2025-12-08} van uitgaat.\n\n- Hoogste aantal uren per week: 28\n- Tillen tot vijf kilo; geen trappen in een installatie\n- Zitten en staan afwisselen\n- Geen ploegendienst"
            "These are the possibilities that the labour expert's report of {2025-12-08} starts from.\n\n- Most hours a week: 28\n- Lifting up to five kilos; no stairs in a plant\n- Alternate sitting and standing\n- No shift work";
        PlanPersonalProfile
            "Ingenieur met twintig jaar ervaring in fabrieken. Spreekt vlot Nederlands. Kan goed rekenen en uitleggen, en adviseren ligt hem volgens het onderzoek naar vaardigheden het best."
            "Engineer with twenty years of experience in plants. Speaks fluent Dutch. Calculates and explains well, and advising suits him best according to the skills assessment.";
        PlanSearchProfile
            "Het zoekprofiel is vastgesteld op {2026-03-16}. Richting 1 en 2 zijn technisch werk op kantoor; bij richting 3 kijkt de heer Carvalho eerst mee op een school."
            "The search profile was agreed on {2026-03-16}. Directions 1 and 2 are technical work in an office; for direction 3 Mr Carvalho first watches along at a school.";
        PlanTrack1
            "Het plan om bij Merwestroom terug te komen is gestopt: na drie maanden bleek het werk te veel voor de afgesproken uren. Werkvoorbereider onderhoud is ook drie maanden geprobeerd; bij inkoop is geen plaats vrij."
            "The plan to come back at Merwestroom was stopped: after three months the work proved too much for the agreed hours. Maintenance planner was tried for three months too; purchasing has no vacancy.";
    }
    ProgressReport "2026-04-03" "2026-02-09" to "2026-04-03" {
        ReportApplications
            "In deze periode zijn geen sollicitaties gedaan. Eerst zijn vaardigheden en richtingen onderzocht, en op {2026-03-23} is de cursus energieadviseur begonnen. Na de uitleg over de branche beginnen de netwerkgesprekken."
            "No applications were made in this period. First skills and directions were looked into, and on {2026-03-23} the course for energy adviser began. Network talks begin after the guidance on the branch.";
        ReportBarriers
            "Er was geen stilstand. Voor werk als energieadviseur is een certificaat nodig; daarvoor volgt de heer Carvalho de cursus. Klanten zoekt hij binnen 35 minuten reizen."
            "Nothing stood still. Work as an energy adviser asks for a certificate; Mr Carvalho is taking the course for that. He looks for clients within 35 minutes of travel.";
        ReportCapacity
            "De bedrijfsarts heeft in deze periode geen wijziging doorgegeven. We gaan nog steeds uit van 28 uur per week, zonder ploegendienst."
            "The occupational physician reported no change in this period. We still start from 28 hours a week, without shifts.";
        ReportTrack1
            "Het plan om bij Merwestroom terug te komen is gestopt. Er is in deze periode geen ander passend werk vrijgekomen."
            "The plan to come back at Merwestroom was stopped. No other suitable work came up in this period.";
        ReportEmployeeView
            "De cursus is pittig, maar het rekenen ken ik van de fabriek. Ik ben blij dat er een plan ligt."
            "The course is demanding, but I know the calculations from the plant. I am glad that there is a plan.";
        ReportNext
            "Het volgende gesprek is op {2026-04-20}. De volgende rapportage komt uiterlijk op {2026-06-01}."
            "The next talk is on {2026-04-20}. The next report comes on {2026-06-01} at the latest.";
    }
    ProgressReport "2026-05-29" "2026-04-04" to "2026-05-29" {
        ReportBarriers
            "Er was geen stilstand. Bouwgroep Hollandsch Diep zocht iemand voor vijf dagen; we vragen voortaan eerst naar het aantal dagen. Voor energieadvies wachten bureaus op het certificaat."
            "Nothing stood still. Bouwgroep Hollandsch Diep looked for somebody for five days; from now on we ask about the number of days first. For energy advice, firms wait for the certificate.";
        ReportCapacity
            "De bedrijfsarts heeft in deze periode geen wijziging doorgegeven. We gaan nog steeds uit van 28 uur per week, zonder ploegendienst."
            "The occupational physician reported no change in this period. We still start from 28 hours a week, without shifts.";
        ReportAdjustment
            "Plan en zoekprofiel zijn niet veranderd. Voor richting 3 is afgesproken om twee dagen mee te kijken op een school."
            "Plan and search profile did not change. For direction 3 we agreed to watch along at a school for two days.";
        ReportTrack1
            "Bij Merwestroom is in deze periode geen ander passend werk vrijgekomen."
            "No other suitable work came up at Merwestroom in this period.";
        ReportEmployeeView
            "De netwerkgesprekken vielen mee. Ik merk dat mijn ervaring in de fabriek voor bureaus veel waard is."
            "The network talks were easier than I thought. I notice that my experience in the plant is worth a lot to firms.";
        ReportNext
            "Het volgende gesprek is op {2026-06-01}. De volgende rapportage komt uiterlijk op {2026-07-27}."
            "The next talk is on {2026-06-01}. The next report comes on {2026-07-27} at the latest.";
    }
    ProgressReport "2026-07-24" "2026-05-30" to "2026-07-24" {
        ReportApplications
            "In deze periode zijn geen sollicitaties gedaan. De cursus vroeg de meeste tijd, en voor richting 3 is op een school meegekeken. Na het examen gaan de brieven naar adviesbureaus uit."
            "No applications were made in this period. The course took most of the time, and for direction 3 Mr Carvalho watched along at a school. After the examination the letters to advisory firms go out.";
        ReportBarriers
            "Er was geen stilstand: de cursus loopt volgens plan. Richting 3 bleek te lang te duren, omdat een bevoegdheid om les te geven twee jaar kost."
            "Nothing stood still: the course goes as planned. Direction 3 proved to take too long, because a qualification to teach takes two years.";
        ReportCapacity
            "De bedrijfsarts heeft in deze periode geen wijziging doorgegeven. We gaan nog steeds uit van 28 uur per week, zonder ploegendienst."
            "The occupational physician reported no change in this period. We still start from 28 hours a week, without shifts.";
        ReportTrack1
            "Bij Merwestroom is in deze periode geen ander passend werk vrijgekomen."
            "No other suitable work came up at Merwestroom in this period.";
        ReportEmployeeView
            "Lesgeven is leuk, maar twee jaar opleiding is te lang. Ik kies nu helemaal voor energieadvies."
            "Teaching is fun, but two years of training is too long. I now choose energy advice completely.";
        ReportNext
            "Het volgende gesprek is op {2026-08-10}. De volgende rapportage komt uiterlijk op {2026-09-21}."
            "The next talk is on {2026-08-10}. The next report comes on {2026-09-21} at the latest.";
    }
    ProgressReport "2026-09-18" "2026-07-25" to "2026-09-18" {
        ReportApplications
            "In deze periode zijn geen sollicitaties gedaan, omdat bureaus eerst het certificaat willen zien. Dat is er sinds {2026-09-11}; vanaf {2026-09-21} benadert de heer Carvalho zelf bureaus."
            "No applications were made in this period, because firms want to see the certificate first. It has been there since {2026-09-11}; from {2026-09-21} Mr Carvalho approaches firms himself.";
        ReportBarriers
            "Het examen was vol; daardoor kwam het certificaat twee weken later dan gepland. In die weken is een lijst met bureaus gemaakt, zodat het solliciteren meteen kan beginnen."
            "The examination was full; so the certificate came two weeks later than planned. In those weeks a list of firms was made, so that applying can begin at once.";
        ReportAdjustment
            "Het zoekprofiel is op {2026-09-04} vergeleken met de belastbaarheid en de arbeidsmarkt. Richting 1 blijft voorop staan; het plan is niet veranderd."
            "The search profile was compared with work capacity and labour market on {2026-09-04}. Direction 1 stays first; the plan did not change.";
        ReportTrack1
            "Bij Merwestroom is in deze periode geen ander passend werk vrijgekomen."
            "No other suitable work came up at Merwestroom in this period.";
        ReportEmployeeView
            "Ik ben trots op het certificaat. Nu wil ik snel met bureaus in gesprek."
            "I am proud of the certificate. Now I want to talk to firms soon.";
        ReportNext
            "Het volgende gesprek is op {2026-09-21}. De volgende rapportage komt uiterlijk op {2026-11-16}."
            "The next talk is on {2026-09-21}. The next report comes on {2026-11-16} at the latest.";
    }
    ProgressReport "2026-11-13" "2026-09-19" to "2026-11-13" {
        ReportBarriers
            "Er was geen stilstand. Veel klanten zitten ver weg; met Getijdenkracht is afgesproken dat de heer Carvalho alleen klanten binnen 35 minuten krijgt."
            "Nothing stood still. Many clients are far away; we agreed with Getijdenkracht that Mr Carvalho only gets clients within 35 minutes.";
        ReportCapacity
            "Geen wijziging. De lijst van {2026-08-24} geldt nog: ten hoogste 28 uur per week en 6 uur per dag."
            "No change. The list of {2026-08-24} still holds: at most 28 hours a week and 6 hours a day.";
        ReportNext
            "De eerste werkdag bij Getijdenkracht is op {2026-11-16}. Op {2026-11-24} neemt de coach de stukken door met HR, en op {2026-11-30} is er een gesprek op de nieuwe werkplek. De eindrapportage volgt na de start."
            "The first day of work at Getijdenkracht is on {2026-11-16}. On {2026-11-24} the coach goes through the papers with HR, and on {2026-11-30} there is a talk at the new workplace. The final report follows after the start.";
    }
};
