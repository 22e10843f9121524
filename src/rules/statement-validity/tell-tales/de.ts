/** German. */
import type { LocaleTellTales } from './tell-tale.ts'

export const de: LocaleTellTales = {
  negation: 'nicht|keinLETTER*|nie|niemals|niemand|nichts',
  tellTales: {
    usable: [
      {
        says: 'bis auf Weiteres',
        match: [
          'Tokens, die vor dem 25. September 2020 aktiviert wurden, bleiben bis auf Weiteres nutzbar.',
          'Ihr Token können Sie bis auf weiteres nutzen.',
        ],
        near: [
          'An diesem Tag endete das „bis auf Weiteres“ für das Token.',
          'Der Schalter bleibt bis auf Weiteres geschlossen.',
        ],
      },
      {
        says: 'KEY,? ~(?:bleibt|bleiben) ~(?:nutzbar|gültig|verwendbar)',
        match: [
          'Bestehende Tokens bleiben weiterhin nutzbar.',
          'Ein Token, das vor dem 25.09.2020 aktiviert wurde, bleibt gültig.',
        ],
        near: [
          'Bestehende Tokens bleiben nicht nutzbar.',
          'Das Token fällt weg; die anderen Schlüssel bleiben nutzbar.',
        ],
      },
      {
        says: 'KEY,? ~(?:weiterhin|weiter) (?:nutzen|benutzen|verwenden)',
        match: [
          'Sie können Ihr Token weiterhin nutzen.',
          'Wer bereits ein Token hat, kann es weiter verwenden.',
        ],
        near: [
          'Sie können Ihr Token nicht weiter nutzen.',
          'Wer ein Token hatte, kann itsme® weiterhin nutzen.',
        ],
      },
    ],
    unusable: [
      {
        says: 'USEENDS',
        match: [
          'Ihr Token funktioniert bis zum 31. Januar 2024.',
          'Ab dem 31.01.2024 gilt das Token nicht mehr.',
        ],
        near: [
          'Die Gemeinde schließt am 31. Januar 2024.',
          'Ihr Token funktioniert bis zum 31. Januar 2025.',
        ],
      },
      {
        says: '(?:niemand|nicht) mehr ~KEY ~anmelden',
        match: [
          'Niemand kann sich mehr anmelden: Sie können sich nicht mehr mit einem Token anmelden.',
          'Heute kann sich niemand mehr mit einem Token bei den Online-Diensten anmelden.',
        ],
        near: [
          'Bürgerinnen und Bürger können kein neues Token mehr aktivieren.',
          'Wer sich nicht mit eID anmelden kann, nutzt ein Token.',
        ],
      },
      {
        says: 'KEY (?:funktioniert|funktionieren|gilt|gelten) nicht (?:mehr|länger)',
        match: ['Ihr Token funktioniert nicht mehr.'],
        near: ['Das Token funktioniert nicht für jeden Online-Dienst.'],
      },
    ],
    announced: [
      {
        says: 'stellt ~CUTOFF',
        match: ['Der FÖD BOSA stellt ab dem 25. September 2020 die Aktivierung des Tokens ein.'],
        near: ['Der FÖD BOSA hat am 25. September 2020 die Aktivierung des Tokens eingestellt.'],
      },
      {
        // “wird … eingestellt” and “werden … deaktiviert” may be a rule that holds on: only the future gives it away.
        says: '(?:CUTOFF,? ~(?:wird|werden) [^.?!;:]*(?:einstellen|können)|(?:wird|werden) ~CUTOFF [^.?!;:]*(?:einstellen|können))',
        match: [
          'Ab dem 25. September 2020 werden Bürgerinnen und Bürger kein neues Token mehr aktivieren können.',
          'Der FÖD BOSA wird am 25.9.2020 die Aktivierung des Tokens einstellen.',
        ],
        near: [
          'Ab dem 25. September 2020 können Bürgerinnen und Bürger kein neues Token mehr aktivieren.',
          'Tokens, die lange nicht genutzt wurden, werden ab dem 25. September 2020 deaktiviert.',
        ],
      },
      {
        says: 'CUTOFF,? ~stellt',
        match: ['Ab dem 25. September 2020 stellt der FÖD BOSA die Aktivierung des Tokens ein.'],
        near: ['Das Token, das es bis zum 25. September 2020 gab, bestellt niemand mehr.'],
      },
    ],
    stopped: [
      {
        says: 'seit dem CUTOFF',
        match: [
          'Seit dem 25. September 2020 können Bürgerinnen und Bürger kein neues Token mehr aktivieren.',
        ],
        near: [
          'Ab dem 25. September 2020 können Bürgerinnen und Bürger kein neues Token mehr aktivieren.',
          'Seit dem 5. September 2019 prüft eine Stelle die Website über das Token.',
        ],
      },
      {
        says: 'hat (?:am|zum) CUTOFF',
        match: ['Der FÖD BOSA hat am 25. September 2020 die Aktivierung des Tokens eingestellt.'],
        near: ['Der FÖD BOSA stellt zum 25. September 2020 die Aktivierung des Tokens ein.'],
      },
    ],
  },
}
