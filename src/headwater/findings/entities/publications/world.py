"""Outlets of Africa, Asia and the Pacific. Format: see the package."""

MIDDLE_EAST_AND_AFRICA = """
Al Jazeera | Al-Jazeera | al-Jazeera | Aljazeera | Al Jazeera English @ aljazeera.com, aljazeera.net
Al Arabiya | Al-Arabiya | al-Arabiya @ alarabiya.net
Al Mayadeen | Al-Mayadeen | al-Mayadeen
Al-Manar | al-Manar | Al Manar
Al-Ahram | Al Ahram | Ahram Online @ ahram.org.eg
Al-Masry Al-Youm | Egypt Independent
Asharq al-Awsat | Asharq Al-Awsat
Al-Hayat | al-Hayat
Al-Akhbar | al-Akhbar
An-Nahar
The Daily Star Lebanon
The National @ thenational.ae, thenationalnews.com
Gulf News @ gulfnews.com
Khaleej Times @ khaleejtimes.com
Arab News @ arabnews.com
Al Alam | Al-Alam
Al Sumaria | Alsumaria
Rudaw @ rudaw.net
Kurdistan 24
Press TV | PressTV | Press-TV @ presstv.com, presstv.ir, presstv.co.uk
Tehran Times @ tehrantimes.com
Kayhan
IRIB
Haaretz | Ha'aretz @ haaretz.com
The Jerusalem Post | Jerusalem Post @ jpost.com
The Times of Israel | Times of Israel @ timesofisrael.com
Ynet | Ynetnews @ ynetnews.com
Yedioth Ahronoth | Yediot Ahronot
Israel Hayom
Ma'ariv | Maariv
Channel 2
Channel 10
Israel Radio
Army Radio
Kan
Daily Nation | The Nation Kenya | Nation.africa @ nation.co.ke, nation.africa
The Standard Kenya @ standardmedia.co.ke
The Star Kenya @ the-star.co.ke
The EastAfrican | East African @ theeastafrican.co.ke
Business Daily @ businessdailyafrica.com
Capital FM @ capitalfm.co.ke
KTN | KTN News
Citizen TV
K24
KBC
Daily Monitor @ monitor.co.ug
New Vision @ newvision.co.ug
The Citizen @ thecitizen.co.tz
Punch | The Punch @ punchng.com
Vanguard @ vanguardngr.com
Premium Times @ premiumtimesng.com
ThisDay | This Day @ thisdaylive.com
Daily Trust @ dailytrust.com
Sahara Reporters @ saharareporters.com
Channels Television | Channels TV @ channelstv.com
Joy News | Joy FM @ myjoyonline.com
Daily Graphic @ graphic.com.gh
Mail & Guardian | Mail and Guardian @ mg.co.za
News24 @ news24.com
Daily Maverick @ dailymaverick.co.za
TimesLIVE | Sunday Times South Africa @ timeslive.co.za
eNCA
SABC | SABC News @ sabcnews.com
City Press
NewZimbabwe @ newzimbabwe.com
The Herald Zimbabwe @ herald.co.zw
Jeune Afrique @ jeuneafrique.com
The Reporter Ethiopia
Addis Standard @ addisstandard.com
"""

ASIA_AND_PACIFIC = """
The Times of India | Times of India | TOI @ timesofindia.indiatimes.com
The Hindu @ thehindu.com
Hindustan Times | HT @ hindustantimes.com
The Indian Express | Indian Express @ indianexpress.com
The Economic Times | Economic Times @ economictimes.indiatimes.com
NDTV @ ndtv.com
India Today @ indiatoday.in
Deccan Herald @ deccanherald.com
Deccan Chronicle @ deccanchronicle.com
The Telegraph India
The Tribune @ tribuneindia.com
Mint @ livemint.com
Business Standard @ business-standard.com
Zee News @ zeenews.india.com
Times Now
Republic TV
Firstpost @ firstpost.com
Scroll.in @ scroll.in
The Wire @ thewire.in
The Quint @ thequint.com
Outlook
All India Radio
Doordarshan
Dawn | Dawn.com @ dawn.com
The News International | The News @ thenews.com.pk
The Express Tribune | Express Tribune @ tribune.com.pk
Geo News | Geo TV @ geo.tv
ARY News @ arynews.tv
Samaa TV
The Daily Star Bangladesh @ thedailystar.net
Dhaka Tribune @ dhakatribune.com
Prothom Alo
bdnews24.com
The Kathmandu Post | Kathmandu Post @ kathmandupost.com
Daily Mirror Sri Lanka
Ada Derana
TOLOnews | Tolo News | TOLO News @ tolonews.com
Pajhwok | Pajhwok Afghan News @ pajhwok.com
Khaama Press
China Daily @ chinadaily.com.cn, usa.chinadaily.com.cn, europe.chinadaily.com.cn, africa.chinadaily.com.cn
People's Daily | The People's Daily @ people.cn, peopledaily.com.cn
Global Times | The Global Times @ globaltimes.cn
China Central Television | CCTV | CGTN @ cctv.com, cgtn.com
China National Radio
China Youth Daily
Beijing Youth Daily
The Beijing News | Beijing News @ bjnews.com.cn
Beijing Times
Beijing Morning Post
The Paper | Thepaper.cn @ thepaper.cn
Caixin @ caixin.com
Southern Metropolis Daily
Southern Weekly
PLA Daily
Legal Daily
Sixth Tone @ sixthtone.com
Sina | Sina News @ sina.com.cn
Shanghai Daily @ shine.cn
South China Morning Post | SCMP | The South China Morning Post @ scmp.com
Apple Daily @ appledaily.com
Ming Pao
Hong Kong Free Press @ hongkongfp.com
RTHK @ rthk.hk
Taipei Times @ taipeitimes.com
Focus Taiwan @ focustaiwan.tw
Liberty Times
NHK | NHK World @ nhk.or.jp
The Japan Times | Japan Times @ japantimes.co.jp
Asahi Shimbun | The Asahi Shimbun | Asahi @ asahi.com
Yomiuri Shimbun | The Yomiuri Shimbun | Yomiuri | Japan News @ yomiuri.co.jp
Mainichi Shimbun | Mainichi | The Mainichi @ mainichi.jp
Nikkei | Nihon Keizai Shimbun | Nikkei Asian Review | Nikkei Asia @ nikkei.com
Sankei Shimbun | Sankei
TBS
Fuji TV
TV Asahi
Nippon TV | NTV Japan
Chosun Ilbo | The Chosun Ilbo @ chosun.com
JoongAng Ilbo | JoongAng Daily | Korea JoongAng Daily
Dong-A Ilbo
Hankyoreh | The Hankyoreh @ hani.co.kr
The Korea Herald | Korea Herald @ koreaherald.com
The Korea Times | Korea Times @ koreatimes.co.kr
KBS
MBC
SBS
YTN
Rodong Sinmun | Rodong Shinmun
Minju Joson
NK News @ nknews.org
Daily NK @ dailynk.com
38 North @ 38north.org
The Straits Times | Straits Times @ straitstimes.com
Channel NewsAsia | CNA @ channelnewsasia.com
Today Singapore
The Star Malaysia | The Star Online @ thestar.com.my
New Straits Times @ nst.com.my
Malaysiakini @ malaysiakini.com
Bangkok Post @ bangkokpost.com
The Jakarta Post | Jakarta Post @ thejakartapost.com
Kompas
Tempo
Metro TV
Philippine Daily Inquirer @ inquirer.net
The Philippine Star | Philippine Star @ philstar.com
Rappler @ rappler.com
ABS-CBN | ABS-CBN News @ abs-cbn.com
GMA News @ gmanetwork.com
VnExpress @ vnexpress.net
Tuoi Tre | Tuoi Tre News
Phnom Penh Post | The Phnom Penh Post @ phnompenhpost.com
The Cambodia Daily | Cambodia Daily
The Irrawaddy | Irrawaddy @ irrawaddy.com
Myanmar Times
The Sydney Morning Herald | Sydney Morning Herald | SMH @ smh.com.au
The Age @ theage.com.au
The Australian @ theaustralian.com.au
The Australian Financial Review | Australian Financial Review @ afr.com
The Daily Telegraph Sydney @ dailytelegraph.com.au
Herald Sun @ heraldsun.com.au
The Courier-Mail | Courier-Mail | Courier Mail @ couriermail.com.au
The West Australian | West Australian @ thewest.com.au
news.com.au @ news.com.au
Australian Broadcasting Corporation | Australian Broadcasting Corp | ABC Radio @ abc.net.au
Sky News Australia
Nine News | Channel Nine | Seven News | Channel Seven
The New Zealand Herald | New Zealand Herald | NZ Herald @ nzherald.co.nz
Radio New Zealand | RNZ @ rnz.co.nz
Stuff @ stuff.co.nz
Newshub @ newshub.co.nz
"""
