//! A logo from the coach's picture file.

use crate::model::RgbaImage;
use std::io::Cursor;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// Larger pictures are refused before they are unpacked: a logo needs no more.
const MOST_SIDE: u32 = 6000;

/// Why a file is no logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// It is no PNG or JPEG picture, or a broken one.
    #[error("the picture cannot be read")]
    Unreadable,
    /// It has too many pixels.
    #[error("the picture is too large")]
    TooLarge,
}

/// Reads a PNG or JPEG picture; one that is larger than a page can show is made smaller.
///
/// # Errors
/// [`LogoError`].
pub fn read_logo(bytes: &[u8]) -> Result<RgbaImage, LogoError> {
    let (width, height, pixels) = if bytes.starts_with(b"\x89PNG") {
        read_png(bytes)?
    } else {
        read_jpeg(bytes)?
    };
    let factor = width.max(height).div_ceil(RgbaImage::MAX_SIDE).max(1);
    let (width, height, pixels) = smaller(width, height, &pixels, factor);
    RgbaImage::new(width, height, pixels).ok_or(LogoError::Unreadable)
}

type Pixels = (u32, u32, Vec<u8>);

fn check_side(width: u32, height: u32) -> Result<(), LogoError> {
    if width > MOST_SIDE || height > MOST_SIDE {
        Err(LogoError::TooLarge)
    } else {
        Ok(())
    }
}

fn read_png(bytes: &[u8]) -> Result<Pixels, LogoError> {
    let unreadable = |_| LogoError::Unreadable;
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    let header = decoder.read_header_info().map_err(unreadable)?;
    check_side(header.width, header.height)?;
    let mut reader = decoder.read_info().map_err(unreadable)?;
    let size = reader.output_buffer_size().ok_or(LogoError::TooLarge)?;
    let mut buffer = vec![0; size];
    let frame = reader.next_frame(&mut buffer).map_err(unreadable)?;
    buffer.truncate(frame.buffer_size());
    let channels = frame.color_type.samples();
    let pixels = buffer
        .chunks_exact(channels)
        .flat_map(|sample| match *sample {
            [grey] => [grey, grey, grey, 255],
            [grey, alpha] => [grey, grey, grey, alpha],
            [red, green, blue] => [red, green, blue, 255],
            [red, green, blue, alpha] => [red, green, blue, alpha],
            _ => [0; 4],
        });
    Ok((frame.width, frame.height, pixels.collect()))
}

fn read_jpeg(bytes: &[u8]) -> Result<Pixels, LogoError> {
    let options = DecoderOptions::default()
        .jpeg_set_out_colorspace(ColorSpace::RGBA)
        .set_max_width(MOST_SIDE as usize)
        .set_max_height(MOST_SIDE as usize);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let pixels = decoder.decode().map_err(|_| LogoError::Unreadable)?;
    let info = decoder.info().ok_or(LogoError::Unreadable)?;
    Ok((u32::from(info.width), u32::from(info.height), pixels))
}

/// Each pixel of the smaller picture is the mean of a square of the larger one.
fn smaller(width: u32, height: u32, pixels: &[u8], factor: u32) -> Pixels {
    if factor == 1 {
        return (width, height, pixels.to_vec());
    }
    let (new_width, new_height) = ((width / factor).max(1), (height / factor).max(1));
    let mut out = Vec::new();
    for y in 0..new_height {
        for x in 0..new_width {
            let mut sum = [0_u32; 4];
            for (dy, dx) in (0..factor).flat_map(|dy| (0..factor).map(move |dx| (dy, dx))) {
                let at = ((y * factor + dy) * width + x * factor + dx) as usize * 4;
                let sample = pixels.get(at..at + 4).unwrap_or(&[255, 255, 255, 0]);
                for (total, part) in sum.iter_mut().zip(sample) {
                    *total += u32::from(*part);
                }
            }
            let count = factor * factor;
            out.extend(sum.map(|total| u8::try_from(total / count).unwrap_or(u8::MAX)));
        }
    }
    (new_width, new_height, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png_of(width: u32, height: u32, color: png::ColorType) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(color);
        let mut writer = encoder.write_header().expect("a header");
        let size = width as usize * height as usize * color.samples();
        writer.write_image_data(&vec![128; size]).expect("data");
        writer.finish().expect("an end");
        bytes
    }

    #[test]
    fn every_kind_of_png_becomes_colour_with_transparency() {
        for color in [
            png::ColorType::Grayscale,
            png::ColorType::Rgb,
            png::ColorType::Rgba,
        ] {
            let image = read_logo(&png_of(3, 2, color)).expect("a logo");
            assert_eq!((image.width(), image.height()), (3, 2));
            assert_eq!(image.pixels()[0], 128);
        }
    }

    #[test]
    fn a_large_picture_is_made_smaller() {
        let image = read_logo(&png_of(5000, 100, png::ColorType::Rgb)).expect("a logo");
        assert_eq!((image.width(), image.height()), (1666, 33));
        assert_eq!(image.pixels()[..4], [128, 128, 128, 255]);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert_eq!(read_logo(b"GIF89a").err(), Some(LogoError::Unreadable));
        assert_eq!(read_logo(b"").err(), Some(LogoError::Unreadable));
        let whole = png_of(3, 2, png::ColorType::Rgb);
        for length in 0..whole.len() - 12 {
            assert!(read_logo(&whole[..length]).is_err(), "cut at {length}");
        }
        assert_eq!(
            read_logo(&png_of(6001, 1, png::ColorType::Rgb)).err(),
            Some(LogoError::TooLarge)
        );
    }
}
