//! Long runs of the tests that try random input: other seeds each round, until the time is over.
//!
//! The test run tries few inputs, always the same; this is where the rare ones are found. A failure
//! is told with the seed and the command that bring it back.

use crate::call;
use crate::site::Site;
use std::collections::BTreeMap;
use std::fmt;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::process::Command;
use std::time::{Duration, Instant};

const USUAL_SECONDS: u64 = 600;
/// How long a round should take: long enough that starting it costs nothing, short enough that the
/// run ends in time.
const ROUND: Duration = Duration::from_secs(20);
const FIRST_TRIALS: u64 = 200;
const MOST_TRIALS: u64 = 1_000_000;

/// What is built, as one: each package alone would choose other features for what they share.
const PACKAGES: [&str; 7] = [
    "--package",
    "spoorboek-tests",
    "--package",
    "spoorboek-contract",
    "--lib",
    "--test",
    "deadlines",
];

/// Tests that take about as long for one input, and are run together.
struct Target {
    /// The modules of the tests on random input.
    tests: &'static [&'static str],
    /// Tests in them that try one input only, always the same.
    fixed: &'static [&'static str],
    /// How many inputs each of its tests tries in the next round.
    trials: u64,
}

fn targets() -> [Target; 2] {
    [
        Target {
            tests: &["counting::", "letters::", "properties::", "requests::"],
            fixed: &[
                "few_dates_may_come_earlier",
                "some_dates_depend_on_others_and_most_do_not",
            ],
            trials: FIRST_TRIALS,
        },
        Target {
            tests: &[
                "rule_pack::tests::hostile::",
                "rule_pack::tests::round_trip::",
            ],
            fixed: &["the_programs_own_rules_survive_being_written_out"],
            trials: FIRST_TRIALS,
        },
    ]
}

/// How many inputs each test has tried.
#[derive(Default)]
struct Counts(BTreeMap<String, u64>);

impl Counts {
    /// Adds a round: its output names every test that passed.
    fn add(&mut self, output: &str, trials: u64) {
        for name in passed(output) {
            *self.0.entry(name.to_owned()).or_default() += trials;
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, count) in &self.0 {
            writeln!(f, "{count:>12}  {name}")?;
        }
        write!(f, "{:>12}  all", self.0.values().sum::<u64>())
    }
}

/// Runs all of it for so many seconds.
///
/// # Errors
/// When the number cannot be read, the tests do not compile, or one fails.
pub(crate) fn run(site: &Site, arguments: &[String]) -> Result<(), String> {
    let seconds = match arguments {
        [] => USUAL_SECONDS,
        [seconds] => seconds
            .parse()
            .map_err(|_| format!("takes a number of seconds, not {seconds}"))?,
        _ => return Err("takes one number of seconds".to_owned()),
    };
    let mut targets = targets();
    call::run(cargo(site).arg("--no-run"))?;
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut counts = Counts::default();
    let mut seed = first_seed();
    let mut rounds = 0;
    while rounds == 0 || Instant::now() < end {
        for target in &mut targets {
            round(site, target, seed, &mut counts)?;
        }
        (seed, rounds) = (next_seed(seed), rounds + 1);
    }
    println!("\n{rounds} rounds\n{counts}");
    Ok(())
}

fn round(site: &Site, target: &mut Target, seed: u64, counts: &mut Counts) -> Result<(), String> {
    let started = Instant::now();
    let mut cargo = cargo(site);
    cargo.arg("--").args(target.tests);
    for name in target.fixed {
        cargo.args(["--skip", name]);
    }
    cargo
        .env("SPOORBOEK_SEED", seed.to_string())
        .env("SPOORBOEK_TRIALS", target.trials.to_string());
    let output = cargo
        .output()
        .map_err(|error| format!("cargo could not be started: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    counts.add(&text, target.trials);
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
        println!("{text}\n{counts}");
        let words = PACKAGES.join(" ");
        return Err(format!(
            "a test failed. To see it again: SPOORBOEK_SEED={seed} SPOORBOEK_TRIALS={} cargo test \
             --profile fuzz {words} -- {}",
            target.trials,
            target.tests.join(" "),
        ));
    }
    println!(
        "seed {seed}: {} inputs each, {:.0} s",
        target.trials,
        started.elapsed().as_secs_f64()
    );
    target.trials = next_trials(target.trials, started.elapsed());
    Ok(())
}

fn cargo(site: &Site) -> Command {
    let mut cargo = site.cargo(&["test", "--locked", "--profile", "fuzz"]);
    cargo.args(PACKAGES);
    cargo
}

/// The names of the tests that passed, in the output of a test run.
fn passed(output: &str) -> impl Iterator<Item = &str> {
    let lines = output.lines();
    lines.filter_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... ok"))
}

/// So many that a round takes as long as it should.
fn next_trials(trials: u64, took: Duration) -> u64 {
    let factor = ROUND.as_secs_f64() / took.as_secs_f64().max(0.1);
    // Not at once: starting takes time too, and other programs run beside this one.
    let factor = factor.clamp(0.25, 8.0);
    ((trials as f64 * factor) as u64).clamp(1, MOST_TRIALS)
}

/// Another one for each run: the standard library seeds its hash maps at random.
fn first_seed() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// SplitMix64.
fn next_seed(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_passed_is_counted() {
        let output = "running 3 tests\ntest a::one ... ok\ntest a::two ... FAILED\n\
                      test b::three ... ok\n\ntest result: FAILED.";
        assert_eq!(passed(output).collect::<Vec<_>>(), ["a::one", "b::three"]);
        let mut counts = Counts::default();
        counts.add(output, 40);
        counts.add("test a::one ... ok", 2);
        let told = counts.to_string();
        let lines: Vec<&str> = told.lines().map(str::trim).collect();
        assert_eq!(lines, ["42  a::one", "40  b::three", "82  all"]);
    }

    #[test]
    fn rounds_come_to_take_as_long_as_they_should() {
        assert_eq!(next_trials(200, ROUND), 200);
        assert_eq!(next_trials(200, ROUND / 2), 400);
        assert_eq!(next_trials(200, Duration::ZERO), 1600, "not at once");
        assert_eq!(next_trials(200, ROUND * 100), 50);
        assert_eq!(next_trials(1, ROUND * 100), 1);
        assert_eq!(next_trials(MOST_TRIALS, Duration::ZERO), MOST_TRIALS);
    }

    #[test]
    fn seeds_do_not_repeat_soon() {
        let mut seeds = std::collections::BTreeSet::new();
        let mut seed = 1;
        for _ in 0..1000 {
            assert!(seeds.insert(seed));
            seed = next_seed(seed);
        }
    }
}
