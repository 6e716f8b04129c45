//! Who made a document: the bureau and the coach.

use spoorboek_contract::message::Settings;
use spoorboek_documents::content::Bureau;
use spoorboek_documents::model::RgbaImage;
use spoorboek_domain::Language;

pub(super) fn bureau(settings: &Settings, language: Language, logo: Option<RgbaImage>) -> Bureau {
    let kvk = match settings.bureau_kvk.trim() {
        "" => String::new(),
        number => match language {
            Language::Nl => format!("KvK {number}"),
            Language::En => format!("Chamber of Commerce {number}"),
        },
    };
    Bureau {
        name: settings.bureau_name.clone(),
        // At most five lines: that is the room beside the bureau's name.
        lines: [
            settings.bureau_address.clone(),
            settings.bureau_town.clone(),
            settings.bureau_phone.clone(),
            settings.bureau_email.clone(),
            beside(&settings.bureau_website, &kvk),
        ]
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .collect(),
        coach: settings.coach_name.clone(),
        coach_role: settings.coach_role.clone(),
        coach_register: settings.coach_register.clone(),
        logo,
    }
}

/// Two short texts on one line.
fn beside(first: &str, second: &str) -> String {
    let filled: Vec<&str> = [first.trim(), second]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    filled.join(" · ")
}
