//! The agenda: all dates and appointments of a week or a month.

use super::first_by_day;
use crate::App;
use crate::change::found;
use chrono::{Datelike, Days, Months, NaiveDate};
use spoorboek_contract::message::{
    Agenda, AgendaDay, AgendaRequest, AgendaSpan, BoardRow, Failure,
};
use std::collections::BTreeMap;

/// So many lines of a day stand in a month.
const IN_MONTH: usize = 4;

/// So many lines of a day stand in a week, so that a page over very many cases stays quick.
const IN_WEEK: usize = 60;

impl App {
    /// A week or a month of all cases: what is to be done, and what comes or came on its own.
    ///
    /// # Errors
    /// When the day is none that the program gave, or the vault is locked or cannot be read.
    pub fn agenda(&self, request: AgendaRequest) -> Result<Agenda, Failure> {
        let day = match &request.day {
            Some(day) => found(day.parse::<NaiveDate>().ok().filter(in_range))?,
            None => self.today(),
        };
        let whole = match &request.whole {
            Some(day) => Some(found(day.parse::<NaiveDate>().ok())?),
            None => None,
        };
        let limit = match request.span {
            AgendaSpan::Week => IN_WEEK,
            AgendaSpan::Month => IN_MONTH,
        };
        let (from, to) = found(bounds(request.span, day))?;
        let (first, last) = found(whole_weeks(from).zip(whole_weeks(to)))?;
        let (first, last) = (first.0, last.1);
        Ok(self.read(|transaction| {
            let (basis, summaries) = self.summaries(transaction)?;
            let mut by_date: BTreeMap<NaiveDate, Vec<&BoardRow>> = BTreeMap::new();
            for row in summaries.iter().flat_map(|it| it.rows.iter()) {
                if (first..=last).contains(&row.date) {
                    by_date.entry(row.date).or_default().push(&row.view);
                }
            }
            let days = first.iter_days().take_while(|day| *day <= last).map(|day| {
                let rows = by_date.remove(&day).unwrap_or_default();
                let shown = if whole == Some(day) {
                    rows.len()
                } else {
                    limit
                };
                let (rows, more) = first_by_day(rows, shown);
                AgendaDay {
                    date: day.to_string(),
                    weekday: crate::view::weekday(day),
                    today: day == basis.today,
                    inside: (from..=to).contains(&day),
                    free: !basis.engine.calendar().is_business_day(day),
                    rows,
                    more,
                }
            });
            Ok(Agenda {
                span: request.span,
                from: from.to_string(),
                to: to.to_string(),
                week: first.iso_week().week(),
                before: from.pred_opt().unwrap_or(from).to_string(),
                after: to.succ_opt().unwrap_or(to).to_string(),
                days: days.collect(),
            })
        })?)
    }
}

/// The years that the program knows, with room for a month on each side.
fn in_range(day: &NaiveDate) -> bool {
    (1989..=2101).contains(&day.year())
}

fn bounds(span: AgendaSpan, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    match span {
        AgendaSpan::Week => whole_weeks(day),
        AgendaSpan::Month => {
            let first = day.with_day(1)?;
            let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
            Some((first, last))
        }
    }
}

/// Monday and Sunday of the week of a day.
fn whole_weeks(day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let monday =
        day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday())))?;
    Some((monday, monday.checked_add_days(Days::new(6))?))
}
