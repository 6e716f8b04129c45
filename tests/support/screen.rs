//! What a virtual screen shows, read from the memory that it draws in.
//!
//! `Xvfb -fbdir FOLDER` keeps its screen in a file in the format of `xwd`. So a picture needs neither
//! another tool nor the driver, which waits forever for a frame that a hidden window never draws.

use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::Path;

/// The file in the folder that Xvfb was given.
const FILE: &str = "Xvfb_screen0";

/// Places of numbers in the header, four bytes each.
const WIDTH: usize = 4;
const HEIGHT: usize = 5;
const BITS_A_PIXEL: usize = 11;
const BYTES_A_LINE: usize = 12;
const COLOURS: usize = 19;

/// Bytes of an entry of the colour table behind the header.
const COLOUR: usize = 12;

/// Writes the screen as a PNG.
///
/// # Errors
/// When there is no such screen, it is not of 32 bits a pixel, or the picture cannot be written.
pub fn picture(folder: &Path, file: &Path) -> io::Result<()> {
    let screen = fs::read(folder.join(FILE))?;
    let wrong = || io::Error::new(io::ErrorKind::InvalidData, "this is no screen of Xvfb");
    let number = |place: usize| -> Option<usize> {
        let bytes = screen.get(place * 4..place * 4 + 4)?;
        usize::try_from(u32::from_be_bytes(bytes.try_into().ok()?)).ok()
    };
    let header = number(0).ok_or_else(wrong)?;
    let width = number(WIDTH).ok_or_else(wrong)?;
    let height = number(HEIGHT).ok_or_else(wrong)?;
    let line = number(BYTES_A_LINE).ok_or_else(wrong)?;
    let colours = number(COLOURS).ok_or_else(wrong)?;
    if number(BITS_A_PIXEL) != Some(32) {
        return Err(wrong());
    }
    let pixels = screen.get(header + colours * COLOUR..).ok_or_else(wrong)?;
    let mut rgb = Vec::with_capacity(width * height * 3);
    for row in pixels.chunks(line).take(height) {
        // Blue, green, red, nothing.
        for pixel in row.chunks_exact(4).take(width) {
            rgb.extend(pixel.iter().take(3).rev());
        }
    }
    let size = |side: usize| u32::try_from(side).map_err(|_| wrong());
    let mut encoder = png::Encoder::new(
        BufWriter::new(File::create(file)?),
        size(width)?,
        size(height)?,
    );
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header()?.write_image_data(&rgb)?;
    Ok(())
}
