//! Pictures of a document's pages, made from the file itself: what is seen is what is sent.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};

/// Largest scale: four times the page's size, about 288 dots per inch.
const LARGEST: f32 = 4.0;

/// Why a picture could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PreviewError {
    /// The bytes are no PDF that can be read.
    #[error("the file cannot be read as a PDF")]
    Unreadable,
    /// There is no such page.
    #[error("the document has no page {0}")]
    NoSuchPage(usize),
    /// The picture could not be written.
    #[error("the picture could not be written")]
    Write,
}

/// A PDF opened to be looked at.
pub struct Preview {
    pdf: Pdf,
}

impl std::fmt::Debug for Preview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Preview({} pages)", self.page_count())
    }
}

impl Preview {
    /// Opens `bytes`.
    ///
    /// # Errors
    /// [`PreviewError::Unreadable`].
    pub fn open(bytes: Vec<u8>) -> Result<Self, PreviewError> {
        let pdf = Pdf::new(bytes).map_err(|_| PreviewError::Unreadable)?;
        Ok(Self { pdf })
    }

    /// How many pages it has.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// Page `page`, counted from 0, as a PNG; at scale 1 a point is a pixel (72 dots per inch). A scale outside
    /// 0.1 to 4 is brought within.
    ///
    /// # Errors
    /// [`PreviewError::NoSuchPage`] or [`PreviewError::Write`].
    pub fn png(&self, page: usize, scale: f32) -> Result<Vec<u8>, PreviewError> {
        let sheet = self
            .pdf
            .pages()
            .get(page)
            .ok_or(PreviewError::NoSuchPage(page))?;
        let scale = if scale.is_finite() {
            scale.clamp(0.1, LARGEST)
        } else {
            1.0
        };
        let size = PixmapSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
        };
        let settings = RenderSettings {
            hinting: false,
            ..RenderSettings::default()
        };
        let picture = hayro::render(
            sheet,
            &RenderCache::new(),
            &InterpreterSettings::default(),
            &settings,
            &size,
        );
        write(
            picture.data_as_u8_slice(),
            picture.width(),
            picture.height(),
        )
        .ok_or(PreviewError::Write)
    }
}

/// The pixels as a PNG. Packing them quickly matters more than packing them small: they never leave the machine.
fn write(pixels: &[u8], width: u16, height: u16) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width.into(), height.into());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    encoder.write_header().ok()?.write_image_data(pixels).ok()?;
    Some(out)
}
