"""Outlets of the Americas. Format: see the package."""

UNITED_STATES = """
The New York Times | New York Times | NYT | N.Y. Times | NYTimes | NY Times @ nytimes.com
The Washington Post | Washington Post | WaPo @ washingtonpost.com
The Wall Street Journal | Wall Street Journal | WSJ @ wsj.com
USA Today | USA TODAY @ usatoday.com
Los Angeles Times | LA Times | L.A. Times @ latimes.com
Chicago Tribune | Tribune @ chicagotribune.com
Chicago Sun-Times | Sun-Times @ suntimes.com
The Boston Globe | Boston Globe @ bostonglobe.com, boston.com
Boston Herald @ bostonherald.com
New York Post | N.Y. Post | NY Post @ nypost.com
New York Daily News | N.Y. Daily News | Daily News @ nydailynews.com
Newsday @ newsday.com
The Dallas Morning News | Dallas Morning News @ dallasnews.com
Houston Chronicle @ chron.com, houstonchronicle.com
San Francisco Chronicle @ sfgate.com, sfchronicle.com
San Jose Mercury News | Mercury News @ mercurynews.com
The Sacramento Bee | Sacramento Bee @ sacbee.com
San Diego Union-Tribune | Union-Tribune @ sandiegouniontribune.com
The Seattle Times | Seattle Times @ seattletimes.com
The Oregonian | Oregonian | OregonLive @ oregonlive.com
The Denver Post | Denver Post @ denverpost.com
The Arizona Republic | Arizona Republic @ azcentral.com
Las Vegas Review-Journal | Review-Journal @ reviewjournal.com
The Salt Lake Tribune | Salt Lake Tribune @ sltrib.com
Deseret News @ deseret.com, deseretnews.com
Star Tribune | Minneapolis Star Tribune @ startribune.com
Milwaukee Journal Sentinel | Journal Sentinel @ jsonline.com
Detroit Free Press | Free Press @ freep.com
The Detroit News | Detroit News @ detroitnews.com
The Plain Dealer | Plain Dealer | Cleveland.com @ cleveland.com
The Columbus Dispatch | Columbus Dispatch @ dispatch.com
The Cincinnati Enquirer | Cincinnati Enquirer | Enquirer @ cincinnati.com
The Indianapolis Star | Indianapolis Star | IndyStar @ indystar.com
The Courier-Journal | Courier-Journal | Courier Journal @ courier-journal.com
The Tennessean | Tennessean @ tennessean.com
The Commercial Appeal | Commercial Appeal @ commercialappeal.com
St. Louis Post-Dispatch | Post-Dispatch @ stltoday.com
The Kansas City Star | Kansas City Star @ kansascity.com
The Des Moines Register | Des Moines Register @ desmoinesregister.com
Omaha World-Herald | World-Herald @ omaha.com
The Oklahoman | Oklahoman @ oklahoman.com
Tulsa World @ tulsaworld.com
Fort Worth Star-Telegram | Star-Telegram @ star-telegram.com
Austin American-Statesman | American-Statesman @ statesman.com
San Antonio Express-News | Express-News @ mysanantonio.com
The Texas Tribune | Texas Tribune @ texastribune.org
The Times-Picayune | Times-Picayune | NOLA.com @ nola.com
The Advocate @ theadvocate.com
The Atlanta Journal-Constitution | Atlanta Journal-Constitution | Journal-Constitution | AJC @ ajc.com
Miami Herald | The Miami Herald @ miamiherald.com
Tampa Bay Times | St. Petersburg Times @ tampabay.com
Orlando Sentinel @ orlandosentinel.com
Sun Sentinel | Sun-Sentinel @ sun-sentinel.com
Florida Today | FLORIDA TODAY @ floridatoday.com
The Palm Beach Post | Palm Beach Post @ palmbeachpost.com
The Charlotte Observer | Charlotte Observer @ charlotteobserver.com
The News & Observer | News & Observer | Raleigh News & Observer @ newsobserver.com
The Post and Courier | Post and Courier @ postandcourier.com
The State @ thestate.com
The Virginian-Pilot | Virginian-Pilot @ pilotonline.com
Richmond Times-Dispatch | Times-Dispatch @ richmond.com
The Baltimore Sun | Baltimore Sun @ baltimoresun.com
The Philadelphia Inquirer | Philadelphia Inquirer | Inquirer | Philly.com @ inquirer.com, philly.com
Pittsburgh Post-Gazette | Post-Gazette @ post-gazette.com
The Star-Ledger | Star-Ledger | NJ.com @ nj.com
The Record @ northjersey.com
Hartford Courant | The Hartford Courant | Courant @ courant.com
The Connecticut Post | Connecticut Post @ ctpost.com
New Haven Register | The New Haven Register @ nhregister.com
The Providence Journal | Providence Journal @ providencejournal.com
Portland Press Herald | Press Herald @ pressherald.com
Burlington Free Press @ burlingtonfreepress.com
Union Leader | New Hampshire Union Leader @ unionleader.com
Times Union | Albany Times Union @ timesunion.com
The Buffalo News | Buffalo News @ buffalonews.com
Honolulu Star-Advertiser | Star-Advertiser @ staradvertiser.com
Anchorage Daily News @ adn.com
The Washington Times | Washington Times @ washingtontimes.com
Washington Examiner | The Washington Examiner @ washingtonexaminer.com
The Washington Free Beacon | Washington Free Beacon | Free Beacon @ freebeacon.com
The Hill @ thehill.com
Roll Call @ rollcall.com
Politico | POLITICO @ politico.com, politico.eu
Axios @ axios.com
The Christian Science Monitor | Christian Science Monitor @ csmonitor.com
Stars and Stripes @ stripes.com
Military Times | Army Times | Navy Times | Air Force Times @ militarytimes.com
Defense News @ defensenews.com
HuffPost | Huffington Post | The Huffington Post | HuffPo @ huffpost.com, huffingtonpost.com, huffingtonpost.co.uk
HuffPost @ huffingtonpost.com.au
BuzzFeed News | BuzzFeed | Buzzfeed News | Buzzfeed @ buzzfeed.com, buzzfeednews.com
Vox @ vox.com
Slate @ slate.com
Salon @ salon.com
The Daily Beast | Daily Beast @ thedailybeast.com
The Intercept | Intercept @ theintercept.com
ProPublica @ propublica.org
Mother Jones @ motherjones.com
The Nation @ thenation.com
National Review | National Review Online @ nationalreview.com
The Weekly Standard | Weekly Standard @ weeklystandard.com
The American Prospect | American Prospect @ prospect.org
The New Republic | New Republic @ newrepublic.com, tnr.com
Reason @ reason.com
The Federalist @ thefederalist.com
Breitbart News | Breitbart @ breitbart.com
The Daily Caller | Daily Caller @ dailycaller.com
Daily Kos @ dailykos.com
Talking Points Memo | TPM @ talkingpointsmemo.com
ThinkProgress | Think Progress @ thinkprogress.org
Newsmax @ newsmax.com
TheBlaze | The Blaze @ theblaze.com
Townhall @ townhall.com
Gawker @ gawker.com
Jezebel @ jezebel.com
Gizmodo @ gizmodo.com
Mashable @ mashable.com
TMZ | TMZ.com @ tmz.com
The Root @ theroot.com
Raw Story @ rawstory.com
Drudge Report | The Drudge Report @ drudgereport.com
RealClearPolitics | Real Clear Politics @ realclearpolitics.com
FiveThirtyEight @ fivethirtyeight.com
Business Insider | Insider @ businessinsider.com, thisisinsider.com, insider.com
CNBC @ cnbc.com
MarketWatch @ marketwatch.com
Barron's @ barrons.com
Forbes @ forbes.com
Fortune @ fortune.com
The Motley Fool | Motley Fool @ fool.com
Bloomberg Businessweek | Businessweek
Time | Time magazine | Time Magazine | TIME @ time.com
Newsweek @ newsweek.com
U.S. News & World Report | U.S. News @ usnews.com
The Atlantic @ theatlantic.com
The New Yorker | New Yorker @ newyorker.com
Harper's Magazine | Harper's @ harpers.org
Vanity Fair @ vanityfair.com
Esquire @ esquire.com
GQ @ gq.com
Rolling Stone @ rollingstone.com
People | People magazine | People Magazine @ people.com
Us Weekly | US Weekly @ usmagazine.com
Entertainment Weekly | EW @ ew.com
E! News @ eonline.com
Variety @ variety.com
The Hollywood Reporter | Hollywood Reporter | THR @ hollywoodreporter.com
Deadline Hollywood | Deadline | Deadline.com @ deadline.com
IndieWire | Indiewire @ indiewire.com
Billboard @ billboard.com
Pitchfork @ pitchfork.com
Foreign Policy @ foreignpolicy.com
Foreign Affairs @ foreignaffairs.com
Wired @ wired.com
The Verge @ theverge.com
TechCrunch @ techcrunch.com
Ars Technica @ arstechnica.com
CNET | Cnet @ cnet.com
ZDNet @ zdnet.com
Engadget @ engadget.com
9to5Mac @ 9to5mac.com
MacRumors @ macrumors.com
Recode @ recode.net
The Information @ theinformation.com
Quartz @ qz.com
Motherboard
Vice News | VICE News | Vice | VICE @ vice.com, news.vice.com
Popular Mechanics @ popularmechanics.com
Popular Science @ popsci.com
Space.com @ space.com
Aviation Week @ aviationweek.com
Scientific American @ scientificamerican.com
National Geographic @ nationalgeographic.com
Live Science | LiveScience @ livescience.com
Science News @ sciencenews.org
STAT | STAT News @ statnews.com
Kaiser Health News @ khn.org, kffhealthnews.org
The Chronicle of Higher Education | Chronicle of Higher Education @ chronicle.com
Inside Higher Ed @ insidehighered.com
Education Week @ edweek.org
The Athletic @ theathletic.com
Sports Illustrated @ si.com
Sporting News | The Sporting News @ sportingnews.com
ESPN | ESPN.com @ espn.com
Bleacher Report @ bleacherreport.com
NFL Network
MLB.com
Yahoo News | Yahoo! News @ news.yahoo.com
Yahoo Sports | Yahoo! Sports @ sports.yahoo.com
CNN | CNN.com | State of the Union @ cnn.com, edition.cnn.com, money.cnn.com
Fox News | Fox News Channel | FOX News | FoxNews.com | Fox | Fox News Sunday @ foxnews.com
Fox Business | Fox Business Network @ foxbusiness.com
MSNBC @ msnbc.com
NBC News | NBC | Meet the Press @ nbcnews.com
ABC News | ABC | Good Morning America @ abcnews.go.com, abcnews.com
CBS News | CBS | Face the Nation | 60 Minutes @ cbsnews.com
PBS | PBS NewsHour @ pbs.org
NPR | National Public Radio @ npr.org
C-SPAN @ c-span.org
Univision @ univision.com
Telemundo @ telemundo.com
Voice of America | VOA @ voanews.com
Radio Free Europe/Radio Liberty | Radio Free Europe | RFE/RL @ rferl.org
Radio Free Asia | RFA @ rfa.org
Democracy Now! | Democracy Now @ democracynow.org
The Daily Show
Associated Press Television
The Smoking Gun @ thesmokinggun.com
AllSides @ allsides.com
"""

OTHER_AMERICAS = """
Aboriginal Peoples Television Network | APTN News | APTN National News | APTN @ aptnnews.ca
The Globe and Mail | Globe and Mail @ theglobeandmail.com
Toronto Star | The Toronto Star @ thestar.com
National Post @ nationalpost.com
Toronto Sun @ torontosun.com
Montreal Gazette @ montrealgazette.com
Vancouver Sun @ vancouversun.com
Ottawa Citizen @ ottawacitizen.com
La Presse
Le Devoir
CBC | CBC News | Canadian Broadcasting Corporation @ cbc.ca
CTV News | CTV @ ctvnews.ca
Global News @ globalnews.ca
Radio-Canada
Maclean's @ macleans.ca
Jamaica Observer @ jamaicaobserver.com
The Gleaner | Jamaica Gleaner @ jamaica-gleaner.com
Miami Herald Español | El Nuevo Herald
Granma
TeleSUR | Telesur @ telesurtv.net
El Universal
El Nacional
Globovision | Globovisión
Milenio
Reforma
Proceso
Excelsior | Excélsior
Televisa
La Nación | La Nacion
Clarín | Clarin @ clarin.com
Infobae @ infobae.com
El Mercurio
La Tercera
El Comercio
El Tiempo
El Espectador
Caracol Radio
Caracol
Folha de S.Paulo | Folha de S. Paulo | Folha @ folha.uol.com.br
O Globo | Globo | TV Globo | G1 @ globo.com
O Estado de S. Paulo | Estadao | Estadão
Veja
"""
