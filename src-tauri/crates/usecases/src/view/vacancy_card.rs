//! A vacancy against the permit.

use super::bilingual;
use crate::basis::Basis;
use chrono::NaiveDate;
use spoorboek_contract::message::{
    Bilingual, CardLine, CardVerdict, SponsorFinding, SponsorState, VacancyCard,
};
use spoorboek_domain as domain;
use spoorboek_domain::RegisterAnswer;

pub(super) fn card(
    basis: &Basis,
    case: &domain::CaseFile,
    application: &domain::Application,
    register: SponsorFinding,
) -> VacancyCard {
    let Some(facts) = basis.facts(case) else {
        return unknown(register);
    };
    let answer = answer(&register);
    let card = case.vacancy_card(application, answer, &basis.engine, &facts, basis.today);
    VacancyCard {
        verdict: verdict(card.verdict),
        register,
        sponsor: line(&card.sponsor),
        salary: line(&card.salary),
        start: line(&card.start),
        last_safe_day: card.last_safe_day.map(|day| day.to_string()),
    }
}

/// Without a first sick day no date is known, so nothing can be held against one.
fn unknown(register: SponsorFinding) -> VacancyCard {
    let ask = || CardLine {
        verdict: CardVerdict::Ask,
        text: Bilingual {
            nl: "Vul eerst de eerste ziektedag in.".to_owned(),
            en: "Fill in the first sick day first.".to_owned(),
        },
    };
    VacancyCard {
        verdict: CardVerdict::Ask,
        register,
        sponsor: ask(),
        salary: ask(),
        start: ask(),
        last_safe_day: None,
    }
}

fn answer(register: &SponsorFinding) -> RegisterAnswer {
    let on: Option<NaiveDate> = register.on.as_ref().and_then(|day| day.parse().ok());
    match (register.state, on) {
        (SponsorState::Found, Some(on)) => RegisterAnswer::Found(on),
        (SponsorState::NotFound, Some(on)) => RegisterAnswer::NotFound(on),
        (SponsorState::NoNumber, _) => RegisterAnswer::NoNumber,
        _ => RegisterAnswer::NoRegister,
    }
}

fn line(line: &domain::CardLine) -> CardLine {
    CardLine {
        verdict: verdict(line.verdict),
        text: bilingual(&line.text),
    }
}

fn verdict(verdict: domain::CardVerdict) -> CardVerdict {
    match verdict {
        domain::CardVerdict::Fits => CardVerdict::Fits,
        domain::CardVerdict::Ask => CardVerdict::Ask,
        domain::CardVerdict::Doubtful => CardVerdict::Doubtful,
    }
}
