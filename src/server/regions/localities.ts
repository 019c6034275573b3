import type { DistrictId } from './districts.ts';

/**
 * Municipalities and well-known villages that the gazetteer lacks (it has towns above a thousand
 * inhabitants), each with the nearest town that it has: our own table. They are found by name and
 * shown on the map at that town.
 */
export const localities: Partial<Record<DistrictId, Record<string, string>>> = {
	DED2D: {
		Niedercunnersdorf: 'Obercunnersdorf',
		Eibau: 'Oderwitz, Kottmar, Walddorf, Spitzkunnersdorf',
		Herrnhut: 'Strahwalde, Ruppersdorf, Rennersdorf',
		Löbau: 'Rosenbach, Ebersdorf, Kittlitz, Großdehsa',
		Niesky: 'Waldhufen, Hohendubrau, Kreba-Neudorf, See',
		Markersdorf: 'Vierkirchen, Gersdorf bei Görlitz, Holtendorf',
		Kodersdorf: 'Schöpstal, Neißeaue',
		Mittelherwigsdorf: 'Eckartsberg',
		'Bad Muskau': 'Krauschwitz in der Oberlausitz'
	},
	DED2C: {
		Hoyerswerda: 'Elsterheide, Spreetal, Lauta, Bröthen',
		Kamenz: 'Schönteichen, Haselbachtal, Ralbitz-Rosenthal, Bernbruch',
		Radeberg: 'Arnsdorf, Liegau-Augustusbad, Großerkmannsdorf',
		Bischofswerda: 'Schmölln-Putzkau, Großdrebnitz',
		Kirschau: 'Schirgiswalde-Kirschau',
		Bautzen: 'Doberschau-Gaußig, Kleinwelka, Salzenforst'
	},
	DED2F: {
		Pirna: 'Bahretal, Graupa, Copitz',
		Königstein: 'Rosenthal-Bielatal, Papstdorf, Reinhardtsdorf-Schöna',
		Liebstadt: 'Bad Gottleuba-Berggießhübel, Bad Gottleuba, Berggießhübel',
		Dohna: 'Müglitztal, Dohma',
		Dippoldiswalde: 'Klingenberg, Ruppendorf',
		Pretzschendorf: 'Hartmannsdorf-Reichenau',
		Altenberg: 'Hermsdorf/Erzgebirge',
		'Bad Schandau': 'Sebnitz-Ottendorf, Krippen'
	},
	DED43: {
		Sayda: 'Dorfchemnitz',
		Freiberg: 'Bobritzsch-Hilbersdorf, Weißenborn/Erzgebirge, Bobritzsch',
		Mittweida: 'Königshain-Wiederau',
		Claußnitz: 'Lichtenau, Auerswalde, Ottendorf bei Mittweida',
		Hainichen: 'Striegistal',
		Rochlitz: 'Zettlitz',
		Döbeln: 'Zschaitz-Ottewig, Ziegra-Knobelsdorf'
	},
	DED42: {
		Olbernhau: 'Pfaffroda',
		'Annaberg-Buchholz': 'Sehmatal, Thermalbad Wiesenbad, Cunersdorf',
		Zschopau: 'Amtsberg, Gornau/Erzgebirge, Dittersdorf',
		Lugau: 'Niederwürschnitz',
		Thalheim: 'Auerbach/Erzgebirge',
		Seiffen: 'Deutschneudorf, Heidersdorf',
		Thum: 'Jahnsbach, Herold'
	},
	DED44: {
		Auerbach: 'Steinberg, Muldenhammer',
		Mehltheuer: 'Rosenbach/Vogtland',
		Netzschkau: 'Limbach im Vogtland',
		'Reichenbach im Vogtland': 'Heinsdorfergrund',
		Elsterberg: 'Pöhl, Jocketa',
		Oelsnitz: 'Mühlental'
	},
	DED45: {
		Kirchberg: 'Crinitzberg, Hartmannsdorf bei Kirchberg',
		Wildenfels: 'Langenweißbach',
		'Hohenstein-Ernstthal': 'Wüstenbrand'
	},
	DED41: { Chemnitz: 'Grüna, Röhrsdorf, Einsiedel, Klaffenbach, Mittelbach, Euba, Adelsberg' },
	DED21: { Dresden: 'Cossebaude, Langebrück, Weixdorf, Niedersedlitz, Reick, Prohlis, Cotta' },
	CZ041: {
		'Dolní Žandov':
			'Horní Žandov, Podlesí, Úbočí, Salajna, Milíkov, Mokřina, Velká Šitboř, Malá Šitboř, Palič, Těšov',
		Hazlov: 'Libá',
		Nejdek: 'Vysoká Pec, Nové Hamry, Černava',
		Merklín: 'Abertamy, Pernink, Horní Blatná, Potůčky',
		Jáchymov: 'Boží Dar, Loučná pod Klínovcem',
		'Karlovy Vary': 'Jenišov, Otovice, Stará Role, Rybáře, Kolová',
		'Horní Slavkov': 'Bečov nad Teplou',
		Toužim: 'Krásné Údolí',
		Sadov: 'Kyselka, Velichov',
		Žlutice: 'Chyše, Valeč, Štědrá, Vrbice',
		'Mariánské Lázně': 'Drmoul, Zádub-Závišín',
		Cheb: 'Milhostov, Odrava, Lipová, Tršnice',
		Habartov: 'Krajková, Josefov',
		Kraslice: 'Stříbrná, Bublava'
	},
	CZ042: {
		Postoloprty: 'Bitozeves, Blažim, Selibice, Strkovice, Počerady, Lišany, Malnice',
		Podbořany: 'Očihov, Siřem, Kaštice, Hlubany, Blšany',
		Vroutek: 'Skytaly, Dolánky, Vrbička, Podbořanský Rohozec, Mlýnce, Mukoděly',
		Lubenec: 'Libyně, Řepany, Ležky, Přibenice, Drahonice, Libkovice, Stebno',
		Třebenice: 'Vojnice, Vojničky, Želkovice, Solany, Děčany, Podsedice',
		'Budyně nad Ohří': 'Roudníček, Písty, Nížebohy',
		'Brozany nad Ohří': 'Rochov, Hostěnice',
		Černčice: 'Hnojnice, Koštice, Volenice, Obora, Chlumčany u Loun',
		'Ústí nad Labem': 'Střekov, Neštěmice, Předlice, Chuderov, Petrovice u Chabařovic',
		Libouchec: 'Petrovice, Tisá, Velké Chvojno',
		'Česká Kamenice': 'Jetřichovice, Srbská Kamenice, Kunratice u České Kamenice',
		Děčín: 'Hřensko, Ludvíkovice, Huntířov, Arnoltice, Labská Stráň, Růžová',
		Šluknov: 'Lobendava, Lipová u Šluknova',
		'Dolní Podluží': 'Jiřetín pod Jedlovou, Horní Podluží, Rybniště',
		'Krásná Lípa': 'Doubice',
		'Roudnice nad Labem': 'Dobříň, Židovice, Vědomice',
		Lovosice: 'Lukavec, Sulejovice, Prackovice nad Labem, Malé Žernoseky',
		Litoměřice: 'Trnovany, Ploskovice, Velké Žernoseky',
		Louny: 'Cítoliby, Ročov',
		Peruc: 'Panenský Týnec, Telce, Stradonice, Černochov, Úherce, Žerotín, Slavětín',
		Žatec: 'Staňkovice, Libočany',
		Kadaň: 'Rokle, Tušimice, Prunéřov',
		Radonice:
			'Mašťov, Vilémov u Kadaně, Račetice, Libědice, Vikletice, Vidolice, Střezov, Hořenice, Vadkovice, Poláky, Soběchleby, Pětipsy',
		Chomutov: 'Spořice, Droužkovice, Černovice, Hora Svatého Šebestiána',
		Jirkov: 'Otvice, Vysoká Pec u Jirkova',
		Most: 'Havraň, Malé Březno, Komořany',
		Litvínov: 'Záluží, Louka u Litvínova',
		'Horní Jiřetín': 'Nová Ves v Horách, Hora Svaté Kateřiny',
		Dubí: 'Cínovec, Bystřice u Dubí',
		Teplice: 'Srbice, Prosetice',
		Vejprty: 'Loučná, České Hamry',
		Měcholupy: 'Deštnice, Velká Černoc, Malá Černoc, Nečemice, Sádek, Holedeč, Libořice'
	},
	CZ051: {
		Liberec: 'Vratislavice nad Nisou, Vratislavice, Dlouhý Most, Jeřmanice, Šimonovice',
		Chrastava: 'Bílý Kostel nad Nisou, Kryštofovo Údolí, Jítrava, Nová Ves u Chrastavy',
		'Hrádek nad Nisou': 'Chotyně, Václavice',
		Frýdlant: 'Kunratice u Frýdlantu, Dětřichov, Heřmanice, Habartice, Bulovka',
		Hejnice: 'Bílý Potok, Lázně Libverda',
		'Nové Město pod Smrkem': 'Jindřichovice pod Smrkem, Ludvíkov',
		Osečná: 'Křižany',
		'Jablonné v Podještědí': 'Rynoltice, Polesí, Dubnice, Heřmanice v Podještědí',
		'Hodkovice nad Mohelkou': 'Sychrov, Paceřice, Rádlo',
		Příšovice: 'Svijany, Svijanský Újezd, Pěnčín u Liberce',
		'Český Dub': 'Světlá pod Ještědem, Všelibice',
		'Jablonec nad Nisou': 'Bedřichov, Nová Ves nad Nisou, Pulečný',
		Tanvald: 'Albrechtice v Jizerských horách, Jiřetín pod Bukovou',
		'Česká Lípa': 'Sosnová, Provodín, Zahrádky, Holany, Kravaře, Volfartice, Horní Libchava',
		'Nový Bor': 'Sloup v Čechách, Svor, Polevsko, Chotovice, Okrouhlá',
		'Kamenický Šenov': 'Prysk, Slunečná',
		Cvikov: 'Kunratice u Cvikova, Mařenice, Krompach, Svojkov',
		Mimoň: 'Noviny pod Ralskem, Hamr na Jezeře, Kuřívody',
		Doksy: 'Staré Splavy, Jestřebí, Okna',
		Turnov: 'Karlovice, Mírová pod Kozákovem, Hrubá Skála, Přepeře, Všeň',
		Semily: 'Benešov u Semil, Bozkov, Slaná, Příkrý',
		Jilemnice: 'Hrabačov, Martinice v Krkonoších, Mříčná, Víchová nad Jizerou',
		Studenec: 'Horka u Staré Paky, Čistá u Horek, Bukovina u Čisté',
		Benecko: 'Vítkovice, Mrklov, Kruh',
		'Jablonec nad Jizerou': 'Paseky nad Jizerou, Víchová',
		Košťálov: 'Libštát, Svojek'
	}
};
