use super::*;

const FIRST: &str = "00000000-0000-7000-8000-000000000051";
const SECOND: &str = "00000000-0000-7000-8000-000000000052";

fn contact(id: u32, name: &str) -> EmployerContact {
    EmployerContact {
        id: format!("00000000-0000-7000-8000-{id:012}"),
        name: name.to_owned(),
        role: "HR".to_owned(),
        email: "hr@voorbeeld.example".to_owned(),
        phone: "010 000 00 00".to_owned(),
        last_spoken_on: Some(day("2026-11-02")),
    }
}

fn employer(id: &str, name: &str) -> Employer {
    Employer {
        id: id.to_owned(),
        name: name.to_owned(),
        kvk: "12345678".to_owned(),
        sector: "voeding".to_owned(),
        town: "Delft".to_owned(),
        website: "https://voorbeeld.example".to_owned(),
        international: "some".to_owned(),
        note: "spreekt Engels".to_owned(),
        contacts: vec![contact(61, "ada"), contact(60, "Bram")],
        created_ms: 1,
        changed_ms: 2,
    }
}

#[test]
fn employers_read_back_by_name_with_their_contacts() {
    with_case(|tx| {
        assert!(tx.employers()?.is_empty());
        let late = employer(FIRST, "Zuivel");
        let early = Employer {
            international: String::new(),
            contacts: Vec::new(),
            ..employer(SECOND, "bakkerij")
        };
        tx.put_employer(&late)?;
        tx.put_employer(&early)?;
        assert_eq!(tx.employers()?, [early.clone(), late.clone()]);
        assert_eq!(tx.employer(FIRST)?, Some(late.clone()));
        assert_eq!(tx.employer(CASE)?, None);

        // Replaced with all contacts: one is gone, one changed, one is new.
        let changed = Employer {
            name: "Zuivel BV".to_owned(),
            contacts: vec![
                EmployerContact {
                    last_spoken_on: None,
                    ..contact(60, "Bram de Boer")
                },
                contact(62, "Chris"),
            ],
            ..late
        };
        tx.put_employer(&changed)?;
        assert_eq!(tx.employer(FIRST)?, Some(changed));
        assert!(tx.remove_employer(FIRST)?);
        assert!(!tx.remove_employer(FIRST)?);
        let contacts: i64 =
            tx.sql()
                .query_row("SELECT count(*) FROM employer_contact", [], |row| {
                    row.get(0)
                })?;
        assert_eq!(contacts, 0);
        assert_eq!(tx.employers()?, [early]);
        Ok(())
    });
}

#[test]
fn an_employer_needs_a_name_and_contacts_of_its_own() {
    with_case(|tx| {
        tx.put_employer(&employer(FIRST, "Zuivel"))?;
        let right = Employer {
            contacts: Vec::new(),
            ..employer(SECOND, "Bakkerij")
        };
        for wrong in [
            Employer {
                name: String::new(),
                ..right.clone()
            },
            Employer {
                id: "51".to_owned(),
                ..right.clone()
            },
            Employer {
                international: "perhaps".to_owned(),
                ..right.clone()
            },
            Employer {
                contacts: vec![contact(63, "")],
                ..right.clone()
            },
            Employer {
                contacts: vec![contact(63, "a"), contact(63, "b")],
                ..right.clone()
            },
            // The other employer's.
            Employer {
                contacts: vec![contact(60, "Bram")],
                ..right.clone()
            },
        ] {
            assert_eq!(
                tx.put_employer(&wrong).unwrap_err(),
                StorageError::Refused,
                "{wrong:?}"
            );
        }
        assert_eq!(tx.employer(FIRST)?, Some(employer(FIRST, "Zuivel")));
        Ok(())
    });
}

fn rows(count: usize) -> impl Iterator<Item = (String, String)> {
    (0..count).map(|it| (format!("Sponsor {it} B.V."), format!("{it:08}")))
}

#[test]
fn a_register_is_imported_and_replaced_as_a_whole() {
    with_case(|tx| {
        assert_eq!(tx.sponsor_register()?, None);
        let mut told = Vec::new();
        let count = tx.replace_sponsor_register(day("2026-11-01"), rows(1_200), 77, &mut |it| {
            told.push(it);
        })?;
        assert_eq!((count, &*told), (1_200, &[500, 1_000, 1_200][..]));
        assert_eq!(
            tx.sponsor_register()?,
            Some(SponsorRegister {
                read_on: day("2026-11-01"),
                rows: 1_200,
                imported_ms: 77,
            })
        );
        assert_eq!(tx.sponsor_by_kvk("00001199")?, ["Sponsor 1199 B.V."]);

        let twice = || {
            [
                ("Bakkerij", "00000001"),
                ("Bakkerij", "00000001"),
                ("Apotheek", "00000001"),
            ]
            .map(|(name, kvk)| (name.to_owned(), kvk.to_owned()))
        };
        let count = tx.replace_sponsor_register(day("2026-11-20"), twice(), 88, &mut |_| {})?;
        assert_eq!(count, 2);
        assert_eq!(tx.sponsor_register()?.unwrap().read_on, day("2026-11-20"));
        assert_eq!(tx.sponsor_by_kvk("00000001")?, ["Apotheek", "Bakkerij"]);
        assert!(tx.sponsor_by_kvk("00001199")?.is_empty());
        Ok(())
    });
}

#[test]
fn a_failed_import_leaves_the_earlier_register() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = Vault::create(
        dir.path(),
        &Passphrase::new("zin".to_owned()),
        KdfCost::test(),
        day("2026-11-22"),
        &mut SystemRandom,
    )
    .unwrap();
    let import = |vault: &mut Vault, rows: Vec<(String, String)>| {
        vault.write(|tx| tx.replace_sponsor_register(day("2026-11-01"), rows, 77, &mut |_| {}))
    };
    import(&mut vault, rows(3).collect()).unwrap();
    let before = vault.read(|tx| tx.sponsor_register()).unwrap();
    let unnamed = rows(600).chain([(String::new(), "1".to_owned())]).collect();
    for wrong in [unnamed, Vec::new()] {
        assert_eq!(
            import(&mut vault, wrong).unwrap_err(),
            StorageError::Refused
        );
        assert_eq!(vault.read(|tx| tx.sponsor_register()).unwrap(), before);
        let named = vault.read(|tx| tx.sponsors_named("sponsor", 50)).unwrap();
        assert_eq!(named.len(), 3);
    }
}

#[test]
fn sponsors_are_found_by_the_beginnings_of_words() {
    with_case(|tx| {
        let names = [
            "Café Zürich B.V.",
            "De Zuidas Groep N.V.",
            "Bakkerij \"t Stoepje",
            "50% off",
        ];
        let named = names.map(|name| (name.to_owned(), "1".to_owned()));
        tx.replace_sponsor_register(day("2026-11-01"), named, 77, &mut |_| {})?;
        for (query, expected) in [
            ("cafe", &names[..1]),
            ("CAFÉ zur", &names[..1]),
            ("zu", &names[..2]),
            ("groep zuid", &names[1..2]),
            ("akkerij", &[]),
            ("b.v.", &names[..1]),
            ("50%", &names[3..]),
            ("%", &[]),
            ("", &[]),
            ("\"' OR 1=1 --", &[]),
        ] {
            let found = tx.sponsors_named(query, 50)?;
            let found: Vec<_> = found.iter().map(|it| it.name.as_str()).collect();
            assert_eq!(found, expected, "{query}");
        }
        assert_eq!(tx.sponsors_named("zu", 1)?.len(), 1);
        Ok(())
    });
}
