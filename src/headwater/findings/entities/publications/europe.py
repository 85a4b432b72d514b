"""Outlets of Europe. Format: see the package."""

UNITED_KINGDOM_AND_IRELAND = """
The Guardian | Guardian | the Guardian @ theguardian.com, guardian.co.uk
The Observer
The Times | The Times of London | Times of London @ thetimes.co.uk, timesonline.co.uk
The Sunday Times | Sunday Times
The Daily Telegraph | Daily Telegraph | The Telegraph | Telegraph @ telegraph.co.uk
The Sunday Telegraph | Sunday Telegraph
The Independent @ independent.co.uk
Independent on Sunday
i newspaper @ inews.co.uk
Financial Times | The Financial Times | FT @ ft.com
The Economist | Economist @ economist.com
Daily Mail | The Daily Mail | MailOnline | Mail Online | DailyMail.com | Dailymail.com @ dailymail.co.uk, dailymail.com
The Mail on Sunday | Mail on Sunday
The Sun | The Sun on Sunday | Sun Online @ thesun.co.uk
Daily Mirror | The Daily Mirror | The Mirror | Mirror @ mirror.co.uk
Sunday Mirror
Daily Express | The Daily Express | Express.co.uk @ express.co.uk
Daily Star | The Daily Star @ dailystar.co.uk
Metro | Metro.co.uk @ metro.co.uk
Evening Standard | The Evening Standard | London Evening Standard @ standard.co.uk
The Scotsman | Scotsman @ scotsman.com
The Herald @ heraldscotland.com
Daily Record @ dailyrecord.co.uk
The Sunday Post
Belfast Telegraph @ belfasttelegraph.co.uk
The Irish News | Irish News @ irishnews.com
The Irish Times | Irish Times @ irishtimes.com
Irish Independent @ independent.ie
Irish Examiner @ irishexaminer.com
RTÉ | RTE | RTÉ News @ rte.ie
TheJournal.ie @ thejournal.ie
Manchester Evening News @ manchestereveningnews.co.uk
Liverpool Echo @ liverpoolecho.co.uk
Birmingham Mail @ birminghammail.co.uk
Yorkshire Post | The Yorkshire Post @ yorkshirepost.co.uk
Western Mail
Wales Online | WalesOnline @ walesonline.co.uk
News of the World
New Statesman | The New Statesman @ newstatesman.com
The Spectator | Spectator @ spectator.co.uk
Private Eye
BBC | BBC News | BBC World Service | BBC Radio | BBC Radio 4 | BBC One | BBC Two | BBC Newsnight | Newsnight
BBC | BBC Radio 4's Today programme @ bbc.com, bbc.co.uk
ITV News | ITV @ itv.com
Channel 4 News | Channel 4 @ channel4.com
Channel 5
Sky News | Sky @ news.sky.com
Sky Sports @ skysports.com
LBC @ lbc.co.uk
Good Morning Britain
talkSPORT
The Inquirer @ theinquirer.net
The Register @ theregister.co.uk, theregister.com
Middle East Eye @ middleeasteye.net
Bellingcat @ bellingcat.com
Jane's | IHS Jane's
"""

EUROPE = """
Der Spiegel | Spiegel | Spiegel Online @ spiegel.de
Die Zeit @ zeit.de
Die Welt @ welt.de
Bild | Bild am Sonntag @ bild.de
Frankfurter Allgemeine Zeitung | FAZ @ faz.net
Sueddeutsche Zeitung | Süddeutsche Zeitung | Suddeutsche Zeitung @ sueddeutsche.de
Neue Osnabruecker Zeitung | Neue Osnabrücker Zeitung @ noz.de
Handelsblatt @ handelsblatt.com
Der Tagesspiegel | Tagesspiegel @ tagesspiegel.de
Focus
Stern
ARD
ZDF
WDR @ wdr.de
NDR
n-tv
Deutsche Welle | DW @ dw.com
Le Monde @ lemonde.fr
Le Figaro @ lefigaro.fr
Libération | Liberation @ liberation.fr
Le Parisien @ leparisien.fr
Les Echos @ lesechos.fr
Le Journal du Dimanche | JDD
Mediapart @ mediapart.fr
Charlie Hebdo
Paris Match
L'Express
Nice-Matin | Nice Matin @ nicematin.com
BFM-TV | BFMTV | BFM TV | BFM @ bfmtv.com
iTele | iTELE | i-Télé | iTélé
France Info | Franceinfo | France TV Info | France Télévisions @ francetvinfo.fr
France 24 | France24 @ france24.com
France 2
France Inter
Europe 1 | Europe-1
RTL
TF1
RFI | Radio France Internationale @ rfi.fr
Euronews @ euronews.com
El País | El Pais @ elpais.com
El Mundo @ elmundo.es
La Vanguardia @ lavanguardia.com
Corriere della Sera @ corriere.it
La Repubblica @ repubblica.it
La Stampa @ lastampa.it
Il Sole 24 Ore
RAI
Sky TG24
L'Osservatore Romano
Neue Zuercher Zeitung | Neue Zürcher Zeitung | NZZ @ nzz.ch
Le Temps
Der Standard @ derstandard.at
ORF @ orf.at
Le Soir @ lesoir.be
De Standaard
RTBF @ rtbf.be
VRT
De Telegraaf @ telegraaf.nl
NOS @ nos.nl
NRC Handelsblad
Aftonbladet @ aftonbladet.se
Expressen @ expressen.se
Dagens Nyheter @ dn.se
Svenska Dagbladet @ svd.se
SVT
NRK @ nrk.no
Verdens Gang | VG
Aftenposten @ aftenposten.no
Politiken
Jyllands-Posten
Berlingske
DR
Helsingin Sanomat
YLE | Yle @ yle.fi
Gazeta Wyborcza @ wyborcza.pl
Rzeczpospolita
Kathimerini | Ekathimerini @ ekathimerini.com
Politika
B92
The Moscow Times | Moscow Times @ themoscowtimes.com
Kommersant @ kommersant.ru
Vedomosti @ vedomosti.ru
Izvestia @ iz.ru
Novaya Gazeta @ novayagazeta.ru
Komsomolskaya Pravda
Rossiyskaya Gazeta | Rossiiskaya Gazeta
Meduza @ meduza.io
Echo of Moscow | Ekho Moskvy
TV Rain | Dozhd
Channel One
Rossiya 24 | Rossiya-24 | Rossiya 1 | Rossiya-1
RT | Russia Today | RT.com @ rt.com
Sputnik | Sputnik News @ sputniknews.com
Kyiv Post | The Kyiv Post @ kyivpost.com
The Kyiv Independent | Kyiv Independent @ kyivindependent.com
Ukrayinska Pravda | Ukrainska Pravda @ pravda.com.ua
Hürriyet | Hurriyet | Hurriyet Daily News @ hurriyetdailynews.com
Daily Sabah @ dailysabah.com
Cumhuriyet
Sabah
Zaman | Today's Zaman
CNN Turk | CNN Türk
NTV
Haberturk | Habertürk
TRT | TRT World @ trtworld.com
"""
