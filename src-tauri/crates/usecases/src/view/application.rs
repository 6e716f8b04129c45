//! Applications.

use super::placement::{form_from, of_application};
use super::{vacancy_card, weekday};
use crate::basis::Basis;
use chrono::NaiveDate;
use spoorboek_contract::message::{ApplicationStatus, ApplicationView, Channel, SponsorFinding};
use spoorboek_domain as domain;

pub(super) fn application(
    basis: &Basis,
    case: &domain::CaseFile,
    application: &domain::Application,
    register: SponsorFinding,
) -> ApplicationView {
    let days = |from: NaiveDate, to: NaiveDate| (to - from).num_days();
    let last_news = application.status_on.unwrap_or(application.date);
    let waiting = days(last_news, basis.today);
    ApplicationView {
        id: application.id.clone(),
        date: application.date.to_string(),
        weekday: weekday(application.date),
        employer: application.employer.clone(),
        job: application.job.clone(),
        direction: application.direction.clone(),
        channel: channel(application.channel),
        form: form_from(&application.form),
        recognised_sponsor: application.recognised_sponsor,
        check: of_application(basis, case, application),
        status: status(application.status),
        status_on: application.status_on.map(|day| day.to_string()),
        note: application.note.clone(),
        employer_kvk: application.employer_kvk.clone(),
        suitable: application.suitable.clone(),
        proof: application.proof.clone(),
        lesson: application.lesson.clone(),
        next_step: application.next_step.clone(),
        remind_on: application.remind_on.map(|day| day.to_string()),
        remind_in: application
            .remind_on
            .and_then(|day| i32::try_from(days(basis.today, day)).ok()),
        source: application.source.clone(),
        salary: application
            .salary
            .and_then(|cents| u32::try_from(cents).ok()),
        hours: application
            .hours
            .and_then(|minutes| u32::try_from(minutes).ok()),
        start_on: application.start_on.map(|day| day.to_string()),
        highly_skilled: application.highly_skilled,
        waiting_days: u32::try_from(waiting)
            .ok()
            .filter(|_| application.status.is_open()),
        card: vacancy_card::card(basis, case, application, register),
    }
}

fn channel(channel: domain::Channel) -> Channel {
    match channel {
        domain::Channel::Vacancy => Channel::Vacancy,
        domain::Channel::Open => Channel::Open,
        domain::Channel::Network => Channel::Network,
        domain::Channel::Agency => Channel::Agency,
        domain::Channel::Phone => Channel::Phone,
        domain::Channel::Registration => Channel::Registration,
    }
}

pub(crate) fn channel_from(channel: Channel) -> domain::Channel {
    match channel {
        Channel::Vacancy => domain::Channel::Vacancy,
        Channel::Open => domain::Channel::Open,
        Channel::Network => domain::Channel::Network,
        Channel::Agency => domain::Channel::Agency,
        Channel::Phone => domain::Channel::Phone,
        Channel::Registration => domain::Channel::Registration,
    }
}

fn status(status: domain::ApplicationStatus) -> ApplicationStatus {
    match status {
        domain::ApplicationStatus::Sent => ApplicationStatus::Sent,
        domain::ApplicationStatus::Invited => ApplicationStatus::Invited,
        domain::ApplicationStatus::Interviewed => ApplicationStatus::Interviewed,
        domain::ApplicationStatus::Offered => ApplicationStatus::Offered,
        domain::ApplicationStatus::Hired => ApplicationStatus::Hired,
        domain::ApplicationStatus::Rejected => ApplicationStatus::Rejected,
        domain::ApplicationStatus::Withdrawn => ApplicationStatus::Withdrawn,
    }
}

pub(crate) fn status_from(status: ApplicationStatus) -> domain::ApplicationStatus {
    match status {
        ApplicationStatus::Sent => domain::ApplicationStatus::Sent,
        ApplicationStatus::Invited => domain::ApplicationStatus::Invited,
        ApplicationStatus::Interviewed => domain::ApplicationStatus::Interviewed,
        ApplicationStatus::Offered => domain::ApplicationStatus::Offered,
        ApplicationStatus::Hired => domain::ApplicationStatus::Hired,
        ApplicationStatus::Rejected => domain::ApplicationStatus::Rejected,
        ApplicationStatus::Withdrawn => domain::ApplicationStatus::Withdrawn,
    }
}
