//! The timeline as a drawing: a line of rail for each track, its stations where they are in time.
//!
//! Labels never touch: each takes the first lane, below or above its rail, in which it has room, and the track becomes
//! as tall as its lanes ask. The same facts are in words in the figure's alternative text.

use chrono::NaiveDate;

use super::flow::{Setting, points};
use super::{Composer, Owner, Paint, Strip};
use crate::fonts::Face;
use crate::laid::{Colour, NodeId, Role, Shape};
use crate::model::{Progress, Text, Timeline, Track};
use crate::style::{CAPTION, HAIRLINE, INK, LATE, LEFT, MUTED, RAIL, WHITE, WIDTH};
use crate::text::clean;

/// Width of the tracks' names.
const NAMES: f32 = 92.0;
const LANE: f32 = 10.5;
const SIZE: f32 = 7.8;
const RADIUS: f32 = 3.6;
/// Most tracks in one drawing; further ones get another.
const TRACKS: usize = 5;
/// Longest label in characters.
const LONGEST: usize = 28;
/// Most lanes of labels on a track, so that a drawing fits on a page. A label for which there is no lane is left to
/// the alternative text.
const LANES: usize = 8;

/// Days to points.
struct Scale {
    first: NaiveDate,
    days: f32,
    /// Where the line of today stands.
    today: Option<f32>,
}

impl Scale {
    fn of(timeline: &Timeline) -> Option<Self> {
        let dates = || {
            timeline
                .tracks
                .iter()
                .flat_map(|t| &t.stations)
                .map(|s| s.date)
                .chain(timeline.today)
        };
        let (first, last) = (dates().min()?, dates().max()?);
        #[allow(clippy::cast_precision_loss, reason = "years of days fit a float")]
        let days = ((last - first).num_days() as f32).max(1.0);
        let mut scale = Self {
            first,
            days,
            today: None,
        };
        scale.today = timeline.today.map(|today| scale.x(today));
        Some(scale)
    }

    fn x(&self, date: NaiveDate) -> f32 {
        const EDGE: f32 = 10.0;
        #[allow(clippy::cast_precision_loss, reason = "years of days fit a float")]
        let at = (date - self.first).num_days() as f32 / self.days;
        LEFT + NAMES + EDGE + at * (WIDTH - NAMES - 2.0 * EDGE)
    }
}

/// A word to place on the drawing.
struct Label<'a> {
    text: &'a str,
    face: Face,
    colour: Colour,
    /// Its middle.
    x: f32,
    /// An upright line it should not stand across.
    avoid: Option<f32>,
}

/// A label with the lane it stands in: 0, 2, 4 below the rail, 1, 3, 5 above it.
struct Placed {
    paint: Paint,
    lane: usize,
}

impl Composer<'_> {
    pub(super) fn timeline(&mut self, timeline: &Timeline) {
        if let Some(scale) = Scale::of(timeline) {
            for tracks in timeline.tracks.chunks(TRACKS) {
                self.drawing(timeline, tracks, &scale);
            }
        }
        if !timeline.caption.is_blank() {
            let node = self.node(Role::Paragraph, 0);
            let lines = self.set(&timeline.caption, Setting::of(CAPTION), node);
            self.run_on(lines, CAPTION.lead, 4.0);
        }
    }

    fn drawing(&mut self, timeline: &Timeline, tracks: &[Track], scale: &Scale) {
        let figure = self.node(Role::Figure, 0);
        let words = crate::text::single_line(&timeline.alternative);
        let alternative = if words.is_empty() {
            tracks
                .iter()
                .map(|track| track.name.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        } else {
            words
        };
        if let Some(node) = self.nodes.get_mut(figure) {
            node.alternative = Some(alternative);
        }
        let mut paints = Vec::new();
        let mut y = 16.0;
        for track in tracks {
            let (drawn, height) = self.track(track, scale, figure);
            paints.extend(drawn.into_iter().map(|paint| paint.lower(y)));
            y += height;
        }
        if let Some(today) = timeline.today {
            let x = scale.x(today);
            let line = Shape::Stroke {
                from: (x, 13.0),
                to: (x, y),
                width: 0.8,
                colour: MUTED,
                dash: 2.5,
            };
            paints.insert(0, mine(figure, line));
            let label = Label {
                text: self.words.today,
                face: Face::Bold,
                colour: MUTED,
                x,
                avoid: None,
            };
            let (label, _) = self.word(label, figure);
            paints.push(label.lower(9.0));
        }
        let before = self.above(10.0);
        self.strips.push(Strip {
            before,
            height: y + 4.0,
            figure: Some(figure),
            keep: !timeline.caption.is_blank(),
            paints,
            ..Strip::default()
        });
    }

    /// One track's shapes, from its top, and its height.
    fn track(&mut self, track: &Track, scale: &Scale, figure: NodeId) -> (Vec<Paint>, f32) {
        let mut stations: Vec<_> = track.stations.iter().collect();
        stations.sort_by_key(|station| station.date);
        let mut ends: Vec<f32> = Vec::new();
        let mut placed = Vec::new();
        for station in &stations {
            let colour = if station.progress == Progress::Late {
                LATE
            } else {
                INK
            };
            let mut label: String = station.label.chars().take(LONGEST).collect();
            if label.len() < station.label.len() {
                label.push('…');
            }
            let label = format!("{label} · {}", station.date.format("%d-%m-%y"));
            let label = Label {
                text: &label,
                face: Face::Regular,
                colour,
                x: scale.x(station.date),
                avoid: scale.today,
            };
            let (paint, (start, end)) = self.word(label, figure);
            let lane = ends
                .iter()
                .position(|last| last + 5.0 < start)
                .unwrap_or(ends.len());
            if lane == LANES {
                continue;
            }
            match ends.get_mut(lane) {
                Some(last) => *last = end,
                None => ends.push(end),
            }
            placed.push(Placed { paint, lane });
        }
        #[allow(clippy::cast_precision_loss, reason = "a track has few lanes")]
        let lanes = |count: usize| count as f32 * LANE;
        let rail = 9.0 + lanes(ends.len() / 2);
        let height = rail + 13.0 + lanes(ends.len().div_ceil(2)) + 5.0;
        let mut paints = Vec::new();
        if let (Some(first), Some(last)) = (stations.first(), stations.last()) {
            let (from, to) = (scale.x(first.date), scale.x(last.date));
            let whole = (LEFT + NAMES, LEFT + WIDTH);
            for ((from, to), width, colour) in [(whole, 0.6, HAIRLINE), ((from, to), 2.2, RAIL)] {
                let shape = Shape::Stroke {
                    from: (from, rail),
                    to: (to, rail),
                    width,
                    colour,
                    dash: 0.0,
                };
                paints.push(mine(figure, shape));
            }
        }
        for station in &stations {
            let (fill, edge) = match station.progress {
                Progress::Done => (RAIL, RAIL),
                Progress::Late => (LATE, LATE),
                Progress::Ahead => (WHITE, RAIL),
            };
            let shape = Shape::Disc {
                x: scale.x(station.date),
                y: rail,
                radius: RADIUS,
                fill,
                edge,
                edge_width: 1.5,
            };
            paints.push(mine(figure, shape));
        }
        for Placed { paint, lane } in placed {
            let y = if lane % 2 == 0 {
                rail + 14.0 + lanes(lane / 2)
            } else {
                rail - 8.0 - lanes(lane / 2)
            };
            paints.push(paint.lower(y));
        }
        let setting = Setting::of(CAPTION).bold().within(LEFT, NAMES - 12.0);
        let mut name = self.set(&Text::from(track.name.as_str()), setting, figure);
        name.truncate(3);
        #[allow(clippy::cast_precision_loss, reason = "a name has few lines")]
        let top = rail - CAPTION.lead * name.len() as f32 / 2.0;
        for (number, line) in name.into_iter().enumerate() {
            #[allow(clippy::cast_precision_loss, reason = "a name has few lines")]
            let y = top.max(0.0) + CAPTION.lead * number as f32;
            paints.extend(line.into_iter().map(|paint| paint.lower(y)));
        }
        (paints, height)
    }

    /// A word about its place, kept between the margins; also from where to where it stands.
    fn word(&mut self, label: Label<'_>, figure: NodeId) -> (Paint, (f32, f32)) {
        let Label {
            text,
            face,
            colour,
            x,
            avoid,
        } = label;
        let loaded = self.shaper.family().face(face);
        let shown = clean(text, loaded, None, &mut self.missing).replace('\n', " ");
        let run = self.shaper.shape(face, &shown);
        let width = points(run.advance, SIZE);
        let mut start = x - width / 2.0;
        if let Some(line) = avoid
            && start - 3.0 < line
            && line < start + width + 3.0
        {
            let (before, after) = (line - 3.0 - width, line + 3.0);
            start = if x < line || after + width > LEFT + WIDTH {
                before
            } else {
                after
            };
        }
        let start = start.min(LEFT + WIDTH - width).max(LEFT + NAMES - 6.0);
        let shape = Shape::Glyphs {
            face,
            size: SIZE,
            colour,
            x: start,
            y: 0.0,
            glyphs: run.glyphs.clone(),
            slope: 0.0,
        };
        (mine(figure, shape), (start, start + width))
    }
}

fn mine(figure: NodeId, shape: Shape) -> Paint {
    Paint {
        owner: Owner::Node(figure),
        shape,
        leads: None,
    }
}
