//! Documents that use everything there is, for tests, benches and for looking at.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(dead_code, reason = "each user takes what it needs")]

use chrono::NaiveDate;
use spoorboek_documents::model::*;

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A document without blocks.
pub(crate) fn bare(language: Language) -> Document {
    Document {
        language,
        title: "Proefdocument van het huis".into(),
        kind: "Proefdocument".into(),
        subtitle: "Alle onderdelen onder elkaar".into(),
        author: "Sanne Voorbeeld".into(),
        subject: "Proef van de vormgeving".into(),
        date: day(2026, 11, 22),
        dossier_number: "2026-001".into(),
        version: 2,
        bureau: "Loopbaanbureau De Wissel".into(),
        bureau_lines: vec![
            "Wisselplein 1, 1234 AB Voorbeeldstad".into(),
            "020 123 45 67".into(),
            "post@dewissel.example".into(),
        ],
        logo: None,
        concept: false,
        example: false,
        blocks: Vec::new(),
    }
}

/// A round logo of `side` pixels.
pub(crate) fn logo(side: u32) -> RgbaImage {
    let middle = f64::from(side) / 2.0;
    let mut pixels = Vec::new();
    for y in 0..side {
        for x in 0..side * 3 {
            let (dx, dy) = (f64::from(x) - middle, f64::from(y) - middle);
            let inside = dx.hypot(dy) < middle || (y > side / 3 && y < side * 2 / 3);
            pixels.extend([0x1d, 0x3f, 0x8f, if inside { 255 } else { 0 }]);
        }
    }
    RgbaImage::new(side * 3, side, pixels).unwrap()
}

pub(crate) fn table(rows: usize) -> Table {
    Table {
        caption: "Sollicitaties in deze periode".into(),
        columns: vec![
            Column::new("Datum", 1.3),
            Column::new("Werkgever en functie", 3.0),
            Column::new("Uitkomst", 3.0),
            Column::new("Uren", 0.8).end(),
        ],
        rows: (1..=rows)
            .map(|n| {
                vec![
                    format!("{:02}-{:02}-2026", n % 28 + 1, n % 12 + 1).into(),
                    format!("Voorbeeldbedrijf {n}, beleidsmedewerker duurzaamheid").into(),
                    if n % 3 == 0 {
                        "Afwijzing: de functie vraagt Nederlands op niveau C1; arbeidsongeschiktheidsverzekeringsrechtelijk \
                         advies hoort bij het werk."
                            .into()
                    } else {
                        "Uitgenodigd voor een gesprek.".into()
                    },
                    format!("{}", n % 5).into(),
                ]
            })
            .collect(),
    }
}

pub(crate) fn timeline() -> Timeline {
    let station = |date, label: &str, progress| Station {
        date,
        label: label.into(),
        progress,
    };
    Timeline {
        tracks: vec![
            Track {
                name: "Wet".into(),
                stations: vec![
                    station(day(2025, 3, 3), "ziek", Progress::Done),
                    station(day(2025, 4, 13), "wk 6", Progress::Done),
                    station(day(2025, 4, 27), "wk 8", Progress::Done),
                    station(day(2026, 3, 1), "wk 52", Progress::Late),
                    station(day(2026, 12, 13), "WIA-aanvraag", Progress::Ahead),
                    station(day(2027, 2, 28), "wk 104", Progress::Ahead),
                ],
            },
            Track {
                name: "Spoor 2".into(),
                stations: vec![
                    station(day(2026, 4, 6), "start", Progress::Done),
                    station(day(2026, 5, 18), "plan", Progress::Done),
                    station(day(2026, 6, 29), "VGR 1", Progress::Done),
                    station(day(2027, 1, 31), "eind", Progress::Ahead),
                ],
            },
        ],
        today: Some(day(2026, 11, 22)),
        alternative: "Tijdlijn: ziek op 3 maart 2025, WIA-aanvraag voor 13 december 2026, einde wachttijd 28 februari 2027.".into(),
        caption: "De wettelijke lijn en de lijn van het traject. Een open rondje moet nog komen.".into(),
    }
}

/// Everything there is.
pub(crate) fn full(language: Language) -> Document {
    let mut document = bare(language);
    document.blocks = vec![
        Block::Facts {
            across: 2,
            about: "Gegevens van het traject".into(),
            facts: vec![
                Fact::new("Werknemer", "Zoë Łukasiewicz-Şahin"),
                Fact::new("Werkgever", "Voorbeeld Techniek B.V."),
                Fact::new("Eerste ziektedag", "3 maart 2025"),
                Fact::new("Verzuimweek", "90"),
                Fact::new("Bedrijfsarts", ""),
                Fact::new("Functie", "Senior quality assurance engineer in de halfgeleiderindustrie"),
                Fact::new("Contract", "36 uur per week"),
            ],
        },
        Block::Heading(1, "Inleiding".into()),
        Block::Paragraph(
            vec![
                Span::plain("Dit plan beschrijft het tweede spoor. Het eerste spoor loopt "),
                Span::plain("ernaast").bold(),
                Span::plain(", zoals de "),
                Span::plain("Wet verbetering poortwachter").italic(),
                Span::plain(" vraagt. De werknemer zegt: "),
                Span::plain("I want to work in a team again, four days a week").language(Language::En),
                Span::plain(". Meer staat op "),
                Span::plain("de site van UWV").link("https://www.uwv.nl/nl/ziek"),
                Span::plain(". Het plan is samen gemaakt, en wordt elke zes weken besproken met werkgever en werknemer."),
            ]
            .into(),
        ),
        Block::Heading(2, "Wat er is gedaan".into()),
        Block::List {
            ordered: false,
            items: vec![
                "Een gesprek over werk, opleiding en talen.".into(),
                "Een zoekprofiel met drie richtingen, elk met recente vacatures die passen bij wat de bedrijfsarts heeft \
                 vastgesteld over uren en belasting."
                    .into(),
                "Een brief en een cv in het Nederlands en in het Engels.".into(),
            ],
        },
        Block::List {
            ordered: true,
            items: vec!["Eerst oriënteren.".into(), "Dan solliciteren.".into()],
        },
        Block::Heading(2, "Waar we staan".into()),
        Block::Timeline(timeline()),
        Block::Heading(1, "Sollicitaties".into()),
        Block::Table(table(24)),
        Block::Notice {
            tone: Tone::Calm,
            paragraphs: vec![
                "In dit document staan geen medische gegevens. De bedrijfsarts bepaalt wat iemand kan.".into(),
            ],
        },
        Block::Heading(3, "Een overgeslagen niveau".into()),
        Block::Paragraph("Het niveau wordt vanzelf het eerste dat kan.".into()),
        Block::Heading(1, "Ondertekening".into()),
        Block::Signatures(vec![
            Signer {
                role: "Werknemer".into(),
                name: "Zoë Łukasiewicz-Şahin".into(),
                statement: "Ik heb dit plan gelezen en ben het ermee eens.".into(),
            },
            Signer {
                role: "Coach".into(),
                name: "Sanne Voorbeeld".into(),
                statement: "Ik voer dit plan uit en meld afwijkingen.".into(),
            },
            Signer {
                role: "Werkgever (opdrachtgever)".into(),
                name: Text::default(),
                statement: "Ik geef opdracht voor dit plan.".into(),
            },
        ]),
    ];
    document
}

/// About ten pages of ordinary text.
pub(crate) fn ten_pages() -> Document {
    let mut document = full(Language::Nl);
    for section in 1..=12 {
        document
            .blocks
            .push(Block::Heading(1, format!("Onderdeel {section}").into()));
        for part in 1..=5 {
            document.blocks.push(Block::Paragraph(
                format!(
                    "Alinea {part} van onderdeel {section}. De werknemer heeft in deze periode met de coach gesproken over de \
                     richtingen in het zoekprofiel en over wat daarvoor nodig is. Er zijn vacatures bekeken, er is gebeld \
                     met twee werkgevers en er is een afspraak gemaakt voor een kennismaking. De uitkomst daarvan staat in \
                     het overzicht, met de datum en met wat ervan is geleerd."
                )
                .into(),
            ));
        }
    }
    document
}

/// Text that nobody types and everybody pastes.
pub(crate) fn hostile() -> Document {
    let mut document = bare(Language::Nl);
    let nasty = [
        "</rdf:li><script>alert(1)</script> & \"'\u{0}\u{1}\u{7f}",
        "👩🏽‍💻 שלום עולם مرحبا 張偉 \u{202e}abc\u{202c} \u{feff}\u{fffe}\u{200d}",
        "e\u{301}\u{302}\u{303} n\u{308} \u{301}\u{301} ij\u{301} ﬁ µμ Ωω А́",
        "Hottentottententententoonstellingsmakersgildeledenvergaderingsverslagleggingsapparatuur",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "(\\) %%EOF endstream endobj << /Type /Catalog >> \r\n\r\n\u{2028}x\u{85}y",
        "",
        " \u{a0}\u{202f}\t ",
    ];
    document.title = nasty[0].into();
    document.kind = nasty[1].into();
    document.subtitle = nasty[3].into();
    document.author = nasty[5].into();
    document.subject = nasty[1].into();
    document.bureau = nasty[4].into();
    document.bureau_lines = nasty.iter().map(|s| (*s).to_owned()).collect();
    document.dossier_number = nasty[2].into();
    document.concept = true;
    document.example = true;
    document.logo = Some(logo(40));
    let field = |text: &str| Text::from(text).from_field("test.field");
    for text in nasty {
        document.blocks.push(Block::Heading(3, field(text)));
        document.blocks.push(Block::Paragraph(field(text)));
        document.blocks.push(Block::Paragraph(
            vec![
                Span::plain(text).link("mailto:a@b.example"),
                Span::plain(text).bold().italic(),
            ]
            .into(),
        ));
        document.blocks.push(Block::List {
            ordered: true,
            items: vec![field(text), field("")],
        });
        document.blocks.push(Block::Facts {
            across: 2,
            about: field(text),
            facts: vec![Fact::new(field(text), field(text))],
        });
        document.blocks.push(Block::Notice {
            tone: Tone::Attention,
            paragraphs: vec![field(text)],
        });
        document.blocks.push(Block::Signatures(vec![Signer {
            role: field(text),
            name: field(text),
            statement: field(text),
        }]));
        document.blocks.push(Block::Table(Table {
            caption: field(text),
            columns: (0..7).map(|n| Column::new(field(text), n as f32)).collect(),
            rows: vec![
                nasty.iter().map(|t| field(t)).collect(),
                Vec::new(),
                vec![field(text); 9],
            ],
        }));
    }
    let long = "Een lange alinea die maar doorgaat. ".repeat(200);
    document.blocks.push(Block::Table(Table {
        caption: Text::default(),
        columns: vec![Column::new("Kort", 1.0), Column::new("Lang", 1.0)],
        rows: vec![vec!["x".into(), long.as_str().into()]],
    }));
    document.blocks.push(Block::Signatures(vec![Signer {
        role: "Rol".into(),
        name: long.as_str().into(),
        statement: long.as_str().into(),
    }]));
    document.blocks.push(Block::Notice {
        tone: Tone::Calm,
        paragraphs: vec![long.into()],
    });
    document.blocks.push(Block::Table(Table {
        caption: Text::default(),
        columns: Vec::new(),
        rows: vec![Vec::new()],
    }));
    document.blocks.push(Block::Table(Table {
        caption: Text::default(),
        columns: vec![Column::new("", f32::NAN)],
        rows: Vec::new(),
    }));
    document.blocks.push(Block::Timeline(Timeline {
        tracks: vec![
            Track {
                name: nasty[4].into(),
                stations: Vec::new()
            };
            9
        ],
        today: None,
        alternative: String::new(),
        caption: Text::default(),
    }));
    let crowd = (0..60)
        .map(|n| Station {
            date: day(2026, 1, 1) + chrono::Days::new(n % 7),
            label: nasty[4].into(),
            progress: Progress::Late,
        })
        .collect();
    document.blocks.push(Block::Timeline(Timeline {
        tracks: vec![Track {
            name: nasty[3].into(),
            stations: crowd,
        }],
        today: Some(day(2026, 1, 3)),
        alternative: nasty[1].into(),
        caption: field(nasty[1]),
    }));
    document.blocks.push(Block::PageBreak);
    document.blocks.push(Block::PageBreak);
    document
}
