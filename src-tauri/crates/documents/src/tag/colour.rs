//! What the document's red, green and blue mean: the sRGB colour space as an ICC profile (version 4), made here.
//!
//! A profile consists of a head, a table and a few numbers from IEC 61966-2-1 and its adaptation to the profile
//! connection space (D50). Shipping somebody's file was rejected: 500 bytes that can be read beside the standard need
//! no licence.

use std::sync::OnceLock;

/// A number with sixteen bits after the point.
#[allow(clippy::cast_possible_truncation, reason = "all numbers are below 4")]
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65_536.0).round() as i32).to_be_bytes()
}

fn tagged(kind: &[u8; 4], numbers: &[f64]) -> Vec<u8> {
    let mut out = kind.to_vec();
    out.extend([0; 4]);
    out.extend(numbers.iter().flat_map(|number| fixed(*number)));
    out
}

/// A text in one language.
fn localised(words: &str) -> Vec<u8> {
    let units: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut out = b"mluc\0\0\0\0".to_vec();
    out.extend(1_u32.to_be_bytes()); // one language
    out.extend(12_u32.to_be_bytes()); // the size of its record
    out.extend(b"enUS");
    out.extend(u32::try_from(units.len()).unwrap_or(0).to_be_bytes());
    out.extend(28_u32.to_be_bytes()); // where its words begin
    out.extend(units);
    out
}

/// From the stored value to light: a straight piece near black, then the power of 2.4.
fn curve() -> Vec<u8> {
    let mut out = b"para\0\0\0\0".to_vec();
    out.extend([0, 3, 0, 0]); // the curve with five parameters
    out.extend(
        [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45]
            .iter()
            .flat_map(|number| fixed(*number)),
    );
    out
}

/// D50, the white of the connection space.
const WHITE: [f64; 3] = [0.9642, 1.0, 0.824_91];

fn build() -> Vec<u8> {
    let parts: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", localised("sRGB")),
        (b"cprt", localised("No copyright, use freely")),
        (b"wtpt", tagged(b"XYZ ", &WHITE)),
        // Bradford's adaptation from D65.
        (
            b"chad",
            tagged(
                b"sf32",
                &[
                    1.047_88, 0.022_92, -0.050_22, 0.029_59, 0.990_48, -0.017_07, -0.009_25,
                    0.015_08, 0.751_68,
                ],
            ),
        ),
        (b"rXYZ", tagged(b"XYZ ", &[0.436_07, 0.222_49, 0.013_92])),
        (b"gXYZ", tagged(b"XYZ ", &[0.385_15, 0.716_87, 0.097_08])),
        (b"bXYZ", tagged(b"XYZ ", &[0.143_07, 0.060_61, 0.714_10])),
        (b"rTRC", curve()),
        (b"gTRC", curve()),
        (b"bTRC", curve()),
    ];
    let number = |value: usize| u32::try_from(value).unwrap_or(0).to_be_bytes();
    let (mut table, mut body) = (number(parts.len()).to_vec(), Vec::new());
    let start = 128 + 4 + 12 * parts.len();
    for (name, part) in &parts {
        table.extend(*name);
        table.extend(number(start + body.len()));
        table.extend(number(part.len()));
        body.extend(part);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    let mut out = Vec::with_capacity(start + body.len());
    out.extend(number(start + body.len()));
    out.extend([0; 4]); // no preferred engine
    out.extend([4, 0x20, 0, 0]); // version 4.2
    out.extend(b"mntrRGB XYZ ");
    for part in [2026_u16, 1, 1, 0, 0, 0] {
        out.extend(part.to_be_bytes()); // when it was made
    }
    out.extend(b"acsp");
    out.extend([0; 28]); // no platform, flags, device or intent
    out.extend(WHITE.iter().flat_map(|number| fixed(*number)));
    out.resize(128, 0);
    out.extend(table);
    out.extend(body);
    out
}

/// The profile.
pub(super) fn profile() -> Vec<u8> {
    static PROFILE: OnceLock<Vec<u8>> = OnceLock::new();
    PROFILE.get_or_init(build).clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_knows_its_own_size_and_parts() {
        let profile = profile();
        let number =
            |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(number(0), profile.len());
        assert!(profile.len() < 700);
        assert_eq!(&profile[36..40], b"acsp");
        assert_eq!(number(128), 10);
        for part in 0..10 {
            let (from, size) = (number(136 + 12 * part), number(140 + 12 * part));
            assert_eq!(from % 4, 0);
            assert!(from + size <= profile.len());
        }
    }

    #[test]
    fn red_green_and_blue_together_are_white() {
        let columns = [
            [0.436_07, 0.222_49, 0.013_92],
            [0.385_15, 0.716_87, 0.097_08],
            [0.143_07, 0.060_61, 0.714_10],
        ];
        for (row, white) in WHITE.iter().enumerate() {
            let sum: f64 = columns.iter().map(|column| column[row]).sum();
            assert!((sum - white).abs() < 2e-4, "{sum} for {white}");
        }
    }
}
