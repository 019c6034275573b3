export type District =
	| 'goerlitz'
	| 'bautzen'
	| 'saechsische-schweiz'
	| 'dresden'
	| 'mittelsachsen'
	| 'erzgebirge'
	| 'chemnitz'
	| 'zwickau'
	| 'vogtland'
	| 'karlovarsky'
	| 'ustecky'
	| 'liberecky';

export type Place = {
	name: string;
	postcodes: readonly string[];
	/** Czech only: the locative with its preposition, as in a running sentence ("v Liberci"). */
	where?: string;
};

export function countryOf(district: District): 'DE' | 'CZ' {
	return czechDistricts.has(district) ? 'CZ' : 'DE';
}

const czechDistricts = new Set<District>(['karlovarsky', 'ustecky', 'liberecky']);

/** Real towns of the twelve districts with the postcode of their centre or a larger quarter. */
export const places: Record<District, readonly Place[]> = {
	goerlitz: saxon(`Görlitz 02826 02827 02828; Zittau 02763; Löbau 02708; Weißwasser/O.L. 02943;
		Niesky 02906; Ebersbach-Neugersdorf 02730; Großschönau 02779; Herrnhut 02747;
		Bernstadt a. d. Eigen 02748; Oderwitz 02791; Rothenburg/O.L. 02929; Reichenbach/O.L. 02894;
		Seifhennersdorf 02782; Ostritz 02899; Olbersdorf 02785; Kodersdorf 02923; Bad Muskau 02953;
		Mittelherwigsdorf 02763; Leutersdorf 02794`),
	bautzen: saxon(`Bautzen 02625; Hoyerswerda 02977; Kamenz 01917; Radeberg 01454;
		Bischofswerda 01877; Pulsnitz 01896; Großröhrsdorf 01900; Wilthen 02681;
		Neukirch/Lausitz 01904; Sohland an der Spree 02689; Königsbrück 01936;
		Ottendorf-Okrilla 01458; Bernsdorf 02994; Lauta 02991; Elstra 01920; Cunewalde 02733;
		Wittichenau 02997; Schirgiswalde-Kirschau 02681`),
	'saechsische-schweiz': saxon(`Pirna 01796; Freital 01705; Heidenau 01809; Sebnitz 01855;
		Neustadt in Sachsen 01844; Dippoldiswalde 01744; Altenberg 01773; Glashütte 01768;
		Wilsdruff 01723; Bad Schandau 01814; Königstein 01824; Stolpen 01833; Tharandt 01737;
		Bad Gottleuba-Berggießhübel 01816; Dohna 01809; Kreischa 01731; Hohnstein 01848`),
	dresden: saxon(
		'Dresden 01067 01069 01097 01099 01109 01129 01139 01159 01169 01187 01217 01237 01257 01277'
	),
	mittelsachsen: saxon(`Freiberg 09599; Döbeln 04720; Mittweida 09648; Flöha 09557;
		Frankenberg/Sa. 09669; Hainichen 09661; Brand-Erbisdorf 09618; Burgstädt 09217;
		Oederan 09569; Roßwein 04741; Waldheim 04736; Hartha 04746; Leisnig 04703; Rochlitz 09306;
		Penig 09322; Lunzenau 09328; Geringswalde 09326; Augustusburg 09573; Niederwiesa 09577;
		Frauenstein 09623`),
	erzgebirge: saxon(`Annaberg-Buchholz 09456; Aue-Bad Schlema 08280; Schwarzenberg/Erzgeb. 08340;
		Marienberg 09496; Stollberg/Erzgeb. 09366; Zschopau 09405; Olbernhau 09526; Thalheim 09380;
		Seiffen 09548; Thum 09419; Ehrenfriedersdorf 09427; Zwönitz 08297; Lößnitz 08294;
		Schneeberg 08289; Eibenstock 08309; Oelsnitz/Erzgeb. 09376; Lugau 09385;
		Grünhainichen 09579; Geyer 09468; Pockau-Lengefeld 09514; Oberwiesenthal 09484`),
	chemnitz: saxon(
		'Chemnitz 09111 09112 09113 09114 09116 09117 09119 09120 09122 09123 09125 09126 09127 09130'
	),
	zwickau: saxon(`Zwickau 08056 08058 08060; Glauchau 08371; Meerane 08393;
		Limbach-Oberfrohna 09212; Crimmitschau 08451; Werdau 08412; Hohenstein-Ernstthal 09337;
		Wilkau-Haßlau 08112; Kirchberg 08107; Lichtenstein/Sa. 09350; Oberlungwitz 09353;
		Mülsen 08132; Waldenburg 08396; Fraureuth 08427; Gersdorf 09355; Reinsdorf 08141;
		Hartenstein 08118`),
	vogtland: saxon(`Plauen 08523 08525 08527; Reichenbach im Vogtland 08468; Auerbach/Vogtl. 08209;
		Oelsnitz/Vogtl. 08606; Markneukirchen 08258; Klingenthal 08248; Rodewisch 08228;
		Falkenstein/Vogtl. 08223; Adorf/Vogtl. 08626; Treuen 08233; Lengenfeld 08485;
		Bad Elster 08645; Netzschkau 08491; Ellefeld 08236; Schöneck/Vogtl. 08261;
		Elsterberg 07985; Pausa-Mühltroff 07952`),
	karlovarsky: czech(`Karlovy Vary|v Karlových Varech|360 01,360 05,360 17
		Cheb|v Chebu|350 02
		Sokolov|v Sokolově|356 01
		Mariánské Lázně|v Mariánských Lázních|353 01
		Ostrov|v Ostrově|363 01
		Chodov|v Chodově|357 35
		Aš|v Aši|352 01
		Františkovy Lázně|ve Františkových Lázních|351 01
		Kraslice|v Kraslicích|358 01
		Nejdek|v Nejdku|362 21
		Nová Role|v Nové Roli|362 25
		Luby|v Lubech|351 37
		Loket|v Lokti|357 33
		Horní Slavkov|v Horním Slavkově|357 31
		Habartov|v Habartově|357 09
		Toužim|v Toužimi|364 01
		Žlutice|ve Žluticích|364 52
		Jáchymov|v Jáchymově|362 51
		Hranice|v Hranicích u Aše|351 24
		Plesná|v Plesné|351 35
		Kynšperk nad Ohří|v Kynšperku nad Ohří|357 51
		Skalná|ve Skalné|351 34
		Rotava|v Rotavě|357 01
		Teplá|v Teplé|364 61`),
	ustecky: czech(`Ústí nad Labem|v Ústí nad Labem|400 01,400 03,400 11
		Děčín|v Děčíně|405 02
		Teplice|v Teplicích|415 01
		Most|v Mostě|434 01
		Chomutov|v Chomutově|430 01
		Litvínov|v Litvínově|436 01
		Litoměřice|v Litoměřicích|412 01
		Lovosice|v Lovosicích|410 02
		Louny|v Lounech|440 01
		Žatec|v Žatci|438 01
		Kadaň|v Kadani|432 01
		Klášterec nad Ohří|v Klášterci nad Ohří|431 51
		Jirkov|v Jirkově|431 11
		Bílina|v Bílině|418 01
		Duchcov|v Duchcově|419 01
		Krupka|v Krupce|417 42
		Varnsdorf|ve Varnsdorfu|407 47
		Rumburk|v Rumburku|408 01
		Roudnice nad Labem|v Roudnici nad Labem|413 01
		Štětí|ve Štětí|411 08
		Šluknov|ve Šluknově|407 77
		Česká Kamenice|v České Kamenici|407 21
		Podbořany|v Podbořanech|441 01
		Postoloprty|v Postoloprtech|439 42
		Jílové|v Jílovém u Děčína|407 01
		Benešov nad Ploučnicí|v Benešově nad Ploučnicí|407 22
		Krásná Lípa|v Krásné Lípě|407 46
		Povrly|v Povrlech|403 32
		Trmice|v Trmicích|400 04
		Mikulášovice|v Mikulášovicích|407 79`),
	liberecky: czech(`Liberec|v Liberci|460 01,460 05,460 06
		Jablonec nad Nisou|v Jablonci nad Nisou|466 01,466 02
		Česká Lípa|v České Lípě|470 01
		Turnov|v Turnově|511 01
		Nový Bor|v Novém Boru|473 01
		Semily|v Semilech|513 01
		Železný Brod|v Železném Brodě|468 22
		Frýdlant|ve Frýdlantu|464 01
		Hrádek nad Nisou|v Hrádku nad Nisou|463 34
		Chrastava|v Chrastavě|463 31
		Tanvald|v Tanvaldě|468 41
		Jilemnice|v Jilemnici|514 01
		Lomnice nad Popelkou|v Lomnici nad Popelkou|512 51
		Mimoň|v Mimoni|471 24
		Doksy|v Doksech|472 01
		Cvikov|ve Cvikově|471 54
		Kamenický Šenov|v Kamenickém Šenově|471 14
		Smržovka|ve Smržovce|468 51
		Desná|v Desné|468 61
		Český Dub|v Českém Dubu|463 43
		Raspenava|v Raspenavě|463 61
		Nové Město pod Smrkem|v Novém Městě pod Smrkem|463 65
		Stráž pod Ralskem|ve Stráži pod Ralskem|471 27
		Zákupy|v Zákupech|471 23
		Lučany nad Nisou|v Lučanech nad Nisou|468 71
		Rokytnice nad Jizerou|v Rokytnici nad Jizerou|512 44
		Hejnice|v Hejnicích|463 62`)
};

function saxon(list: string): Place[] {
	return list.split(';').map((entry) => {
		const words = entry.trim().split(/\s+/);
		const postcodes = words.filter((word) => /^\d{5}$/.test(word));
		return { name: words.filter((word) => !postcodes.includes(word)).join(' '), postcodes };
	});
}

function czech(list: string): Place[] {
	return list.split('\n').map((line) => {
		const [name = '', where = '', postcodes = ''] = line.trim().split('|');
		return { name, where, postcodes: postcodes.split(',') };
	});
}
