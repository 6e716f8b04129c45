//! The closed lists of the trajectory: people, profile, search, plan, services and ending.

use super::choice;
use crate::Bilingual;

macro_rules! list {
    ($($name:ident { $($key:literal $nl:literal $en:literal;)* })*) => {
        $(pub(super) const $name: &[(&str, Bilingual)] = &[$(choice($key, $nl, $en)),*];)*
    };
}

list! {
    PHASE {
        "1" "1 Oriëntatie en voorbereiding" "1 Orientation and preparation";
        "2" "2 Actief op de arbeidsmarkt" "2 Active on the labour market";
        "3" "3 Afronding" "3 Completion";
    }
    PERSON_ROLE {
        "employer_contact" "Contactpersoon van de werkgever" "Contact at the employer";
        "manager" "Leidinggevende" "Manager";
        "hr" "Personeelszaken (HR)" "Human resources (HR)";
        "case_manager" "Casemanager" "Case manager";
        "physician" "Bedrijfsarts" "Occupational physician";
        "labour_expert" "Arbeidsdeskundige" "Labour expert";
        "adviser" "Immigratieadviseur of -advocaat" "Immigration adviser or lawyer";
        "coach" "Andere coach" "Another coach";
        "trainer" "Docent of trainer" "Teacher or trainer";
        "uwv" "Contactpersoon bij UWV" "Contact at UWV";
        "insurer" "Verzuimverzekeraar" "Absence insurer";
        "representative" "Vertegenwoordiger van de werknemer" "The employee's representative";
        "other" "Iemand anders" "Somebody else";
    }
    SETTLED_STATUS {
        "temporary" "Tijdelijk verblijf" "Temporary residence";
        "five_years" "Vijf jaar of langer hier, nog niets aangevraagd" "Here for five years or more, nothing applied for yet";
        "applied" "Aanvraag voor blijvend verblijf of naturalisatie loopt" "Permanent residence or naturalisation applied for";
        "permanent" "Blijvend verblijfsrecht" "Permanent right of residence";
        "citizen" "Nederlander of EU-burger" "Dutch or EU citizen";
    }
    RUBRIC {
        "personal" "1 Persoonlijk functioneren" "1 Personal functioning";
        "social" "2 Sociaal functioneren" "2 Social functioning";
        "environment" "3 Aanpassing aan de fysieke omgeving" "3 Physical surroundings";
        "dynamic" "4 Dynamische handelingen" "4 Dynamic acts";
        "static" "5 Statische houdingen" "5 Static postures";
        "working_hours" "6 Werktijden" "6 Working hours";
    }
    EDUCATION_LEVEL {
        "course" "cursus of certificaat" "course or certificate";
        "secondary" "middelbare school" "secondary school";
        "mbo" "mbo" "vocational (mbo)";
        "bachelor" "hbo of bachelor" "bachelor's degree (hbo or university)";
        "master" "master" "master's degree";
        "phd" "gepromoveerd (PhD)" "doctorate (PhD)";
    }
    RECOGNITION {
        "dutch" "Nederlands diploma" "Dutch diploma";
        "not_needed" "erkenning niet nodig" "recognition not needed";
        "to_ask" "nog aan te vragen" "still to ask for";
        "asked" "aangevraagd bij IDW" "asked for at IDW";
        "valued" "gewaardeerd door Nuffic of SBB (IDW)" "valued by Nuffic or SBB (IDW)";
        "registered" "beroep erkend of geregistreerd" "profession recognised or registered";
        "refused" "niet erkend" "not recognised";
    }
    CEFR {
        "0" "geen" "none";
        "A1" "A1" "A1";
        "A2" "A2" "A2";
        "B1" "B1" "B1";
        "B2" "B2" "B2";
        "C1" "C1" "C1";
        "C2" "C2 of moedertaal" "C2 or native";
    }
    COMPETENCE_KIND {
        "professional" "vakkennis" "professional";
        "digital" "digitaal" "digital";
        "social" "samenwerken" "working together";
        "organising" "organiseren" "organising";
        "leading" "leidinggeven" "leading";
    }
    COMMUTE_MEANS {
        "car" "auto" "car";
        "public_transport" "openbaar vervoer" "public transport";
        "bicycle" "fiets" "bicycle";
        "foot" "te voet" "on foot";
        "home" "thuiswerken" "working from home";
    }
    BARRIER_KIND {
        "language" "taal" "language";
        "recognition" "erkenning van diploma's" "recognition of diplomas";
        "application_customs" "manier van solliciteren" "application customs";
        "network" "netwerk" "network";
        "culture" "werkcultuur" "work culture";
        "geography" "plaats en reistijd" "place and travel";
        "rules" "regels voor verblijf en werk" "rules on residence and work";
        "other" "anders" "other";
    }
    ACTION_STATUS {
        "open" "nog te doen" "to do";
        "busy" "mee bezig" "in progress";
        "done" "opgelost" "solved";
    }
    DIRECTION_ORIGIN {
        "labour_market" "kans op de arbeidsmarkt" "demand on the labour market";
        "labour_expert" "advies van de arbeidsdeskundige" "labour expert's advice";
        "last_job" "lijkt op het laatste werk" "like the last job";
        "wish" "wens van de werknemer" "the employee's wish";
    }
    DIRECTION_STATUS {
        "active" "hier wordt gezocht" "being searched";
        "paused" "even niet" "on hold";
        "ruled_out" "uitgesloten" "ruled out";
        "successful" "werk gevonden" "work found";
    }
    FIT_VERDICT {
        "fits" "past" "fits";
        "adjusted" "past met aanpassing" "fits with an adjustment";
        "does_not_fit" "past niet" "does not fit";
    }
    SERVICE_KIND {
        "progress_meeting" "voortgangsgesprekken" "progress meetings";
        "job_search_training" "sollicitatietraining" "job-search training";
        "skills_assessment" "onderzoek naar vaardigheden" "skills assessment";
        "cv" "cv en brief" "CV and letter";
        "interview" "oefenen van gesprekken" "interview practice";
        "language" "taaltraining" "language training";
        "sector" "uitleg over de branche" "sector guidance";
        "culture" "werken in Nederland" "working in the Netherlands";
        "retraining" "bijscholing of omscholing" "retraining";
        "networking" "netwerkbijeenkomst" "networking event";
        "association" "beroepsvereniging" "professional association";
        "labour_law" "uitleg over werk en rechten" "Dutch labour law and rights";
        "act_training" "ACT-training" "ACT training";
        "wia_information" "uitleg over de WIA" "information on the WIA";
        "support_referral" "verwijzing voor persoonlijke steun" "referral for personal support";
        "aftercare" "nazorg" "aftercare";
    }
    ACT_PROCESS {
        "acceptance" "ruimte maken (acceptatie)" "acceptance";
        "defusion" "afstand van gedachten (defusie)" "defusion";
        "present_moment" "hier en nu" "present moment";
        "self_as_context" "jezelf in meer rollen (zelf als context)" "self as context";
        "values" "waarden" "values";
        "committed_action" "doen wat telt (toegewijd handelen)" "committed action";
    }
    INSTRUMENT_KIND {
        "work_experience" "werkervaringsplaats" "work experience";
        "secondment" "detachering" "secondment";
        "trial_placement" "proefplaatsing of proefperiode met loon" "trial placement or trial on wages";
        "no_risk" "no-riskpolis (UWV beslist)" "no-risk policy (UWV decides)";
        "wage_cost_benefit" "loonkostenvoordeel (Belastingdienst beslist)" "wage cost benefit (tax office decides)";
        "job_carving" "taken anders verdelen (jobcarving)" "job carving";
        "training" "korte scholing" "short training";
        "internal_scan" "vacatures bij de eigen werkgever" "vacancies at the own employer";
        "external_scan" "vacatures bij andere werkgevers" "vacancies at other employers";
        "network" "sociaal netwerk" "social network";
        "application_training" "sollicitatietraining" "application training";
        "language_course" "taalcursus" "language course";
        "act" "ACT-training" "ACT training";
        "aftercare" "nazorg" "aftercare";
        "other" "anders" "other";
    }
    APPOINTMENT_KIND {
        "meeting" "gesprek" "meeting";
        "call" "telefoongesprek" "telephone call";
        "video" "videogesprek" "video call";
        "job_interview" "sollicitatiegesprek" "job interview";
        "employer" "overleg met werkgever" "talk with employer";
        "third_party" "overleg met ander" "talk with third party";
        "training" "training of cursus" "training or course";
        "other" "anders" "other";
    }
    ENDING_KIND {
        "placed" "geplaatst bij een andere werkgever" "placed with another employer";
        "not_achievable" "plaatsing niet haalbaar" "placement not achievable";
        "returned" "terug bij de eigen werkgever" "back with the own employer";
        "early_stop" "eerder gestopt" "stopped early";
    }
    WIA_PIECE {
        "problem_analysis" "Probleemanalyse, met bijstellingen" "Problem analysis, with revisions";
        "plan_of_action" "Plan van aanpak, met bijstellingen" "Plan of action, with revisions";
        "first_year_evaluation" "Eerstejaarsevaluatie" "First-year evaluation";
        "current_opinion" "Actueel oordeel van de bedrijfsarts" "Occupational physician's current opinion";
        "final_evaluation" "Eindevaluatie van het plan van aanpak" "Final evaluation of the plan of action";
        "labour_expert_report" "Arbeidsdeskundig rapport" "Labour expert's report";
        "trajectory_plan" "Trajectplan spoor 2" "Trajectory plan of track 2";
        "progress_reports" "Voortgangsrapportages" "Progress reports";
        "application_overview" "Overzicht van sollicitaties" "Overview of applications";
        "final_report" "Eindrapportage spoor 2" "Final report of track 2";
        "employee_opinion" "Oordeel van de werknemer" "The employee's opinion";
    }
    PLAN_TEMPLATE {
        "standard" "Gewoon traject, negen maanden" "Standard programme, nine months";
        "permit" "Kort en krachtig: de vergunning loopt af" "Short and intensive: the permit runs out";
        "language" "Eerst de taal" "Language first";
        "retraining" "Omscholen naar ander werk" "Retraining for other work";
        "late" "Laat begonnen: weinig tijd tot week 104" "Started late: little time until week 104";
    }
    DISMISS_REASON {
        "not_health" "gaat niet over gezondheid of privé" "is not about health or private life";
        "work" "gaat over werk, beroep of studie" "is about work, a profession or a study";
        "name" "is een naam of titel" "is a name or title";
        "other_person" "gaat niet over deze werknemer" "is not about this employee";
    }
}
