//! How long a document takes: ten pages must stay below 50 ms.

#[path = "../tests/specimen/mod.rs"]
mod specimen;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use spoorboek_documents::preview::Preview;
use spoorboek_documents::{model::Language, render};

fn documents(criterion: &mut Criterion) {
    let (ten, four) = (specimen::ten_pages(), specimen::full(Language::Nl));
    criterion.bench_function("render 11 pages", |b| b.iter(|| render(black_box(&ten))));
    criterion.bench_function("render 4 pages", |b| b.iter(|| render(black_box(&four))));
    if let Ok(rendered) = render(&ten) {
        criterion.bench_function("preview a page at 110 dpi", |b| {
            b.iter(|| {
                Preview::open(rendered.bytes.clone())
                    .and_then(|p| p.png(black_box(0), 110.0 / 72.0))
            });
        });
    }
}

criterion_group!(benches, documents);
criterion_main!(benches);
