-- phpMyAdmin SQL Dump
-- version 3.3.10
-- http://www.phpmyadmin.net
--
-- Database: `roundhouse`
--

SET SQL_MODE="NO_AUTO_VALUE_ON_ZERO";

--
-- Table structure for table `rh_fanfiction_authors`
--

CREATE TABLE `rh_fanfiction_authors` (
  `uid` text NOT NULL,
  `penname` text NOT NULL,
  `email` text NOT NULL,
  `bio` text NOT NULL,
  `date` text NOT NULL,
  `password` text NOT NULL
) ENGINE=MyISAM;

INSERT INTO `rh_fanfiction_authors` (`uid`, `penname`, `email`, `bio`, `date`, `password`) VALUES
(1, 'Keeper of the Roundhouse', 'keeperoftheroundhouse@example.org', 'I only oil the points.', 1042113600, 'f8baef9bef764a58257635d7011b007a'),
(3, 'Saltglass', 'saltglass@example.org', 'Soup, trains, more soup.', 1042113600, 'f8baef9bef764a58257635d7011b007a'),
(5, 'Yarrow', 'yarrow@example.org', '', 1042113600, 'f8baef9bef764a58257635d7011b007a'),
(8, 'Dorrit Halfpenny', 'dorrithalfpenny@example.org', '<p>I read. I do not write. <b>Honest.</b></p>', 1042113600, 'f8baef9bef764a58257635d7011b007a');

--
-- Table structure for table `rh_fanfiction_categories`
--

CREATE TABLE `rh_fanfiction_categories` (
  `catid` text NOT NULL,
  `parentcatid` text NOT NULL,
  `category` text NOT NULL,
  `description` text NOT NULL,
  `locked` text NOT NULL
) ENGINE=MyISAM;

INSERT INTO `rh_fanfiction_categories` (`catid`, `parentcatid`, `category`, `description`, `locked`) VALUES
(1, '-1', 'Television', '', 0),
(2, '1', 'Glassline', 'All stops to Vitrine.', 0);

--
-- Table structure for table `rh_fanfiction_chapters`
--

CREATE TABLE `rh_fanfiction_chapters` (
  `chapid` text NOT NULL,
  `title` text NOT NULL,
  `inorder` text NOT NULL,
  `notes` text NOT NULL,
  `storytext` text NOT NULL,
  `endnotes` text NOT NULL,
  `validated` text NOT NULL,
  `sid` text NOT NULL,
  `uid` text NOT NULL,
  `count` text NOT NULL
) ENGINE=MyISAM;

INSERT INTO `rh_fanfiction_chapters` (`chapid`, `title`, `inorder`, `notes`, `storytext`, `endnotes`, `validated`, `sid`, `uid`, `count`) VALUES
(11, 'The Dining Car Rules', 1, '', '', 'Thank you to everybody who tasted it.', 1, 4, 3, 212),
(12, 'How Junie Got Her Ticket', 1, 'This one comes before the soup.', '<p>They found her at the two-hundred-mile water stop, on the roof of the baggage car, lying flat with a rope around her middle. She had tied it in a bow.</p>\r\n<p>“Well, come on down,” said Mags Tarrow. “We’re not mad. We just want to know if you’re cooked.”</p>\r\n<p>“I’m fine,” said the girl. She said it without lifting up her face. “I’m comfortable. You all go ahead.”</p>\r\n<p>“Honey, it’s a hundred and fifteen degrees.”</p>\r\n<p>“I like it warm.”</p>\r\n<p>Mags looked at Eli, and Eli looked at the water tower, in the way he had when a thing was plainly the conductor’s business. It was a small girl. It had on a man’s shirt, and one shoe. It had come two hundred miles that way, across the worst of the Glass, and every cinder out of the stack had come along with it.</p>\r\n<p>“What’s your name?” Mags tried.</p>\r\n<p>“What’s the regulation?” the girl said.</p>\r\n<p>“The what?”</p>\r\n<p>“For riding without a ticket. There’s got to be one. I want to know what it is before I tell you my name.”</p>\r\n<p>It was Dot Hallam who answered. She had come down out of the dining car with a ladle in her hand, to see why they weren’t moving, and she stood there in the white light with her eyes screwed up. “Regulation forty,” said Dot. “Any person discovered upon the train without a ticket shall be put off at the next station. The next station’s Vitrine. It’s three hundred miles.”</p>\r\n<p>There was a silence while the roof considered it.</p>\r\n<p>“So you have to take me to Vitrine,” said the girl.</p>\r\n<p>“Looks like.”</p>\r\n<p>“It’s where I was going.”</p>\r\n<p>“Well, then,” said Dot, “it’s lucky we caught you.”</p>\r\n<p>She came down the ladder after that. Her knees gave out on the bottom rung, and Mags got her under the arms. She weighed about as much as a coat. There was a blister on each of her palms the size of a dollar, and she would not let go of the rope.</p>\r\n<p>“It’s borrowed,” she said. “I said that I’d bring it back.”</p>\r\n<p>They put her in the pantry because it was coolest. They gave her water, a little at a time, and then broth, and then she slept for eleven hours on the flour sacks with her mouth open. When she woke up the train was rocking along in the dark, and the big woman was sitting across from her on a barrel, peeling potatoes into a pail.</p>\r\n<p>“Junie Vance,” said the girl.</p>\r\n<p>“Dot.”</p>\r\n<p>“Are you going to put me off?”</p>\r\n<p>“Regulation says so.” The peel came off the potato all in one piece. “Who’s in Vitrine?”</p>\r\n<p>“Nobody.”</p>\r\n<p>“Who’s back there?”</p>\r\n<p>Junie thought it over. The plates hummed in the racks. “Nobody,” she said at last. “That’s why I figured it’d be just as easy to try the other end.”</p>\r\n<p>Dot didn’t say anything to that. She took a second knife out of the drawer, a short one, and she held it out by the blade. It turned out that Junie could peel a potato. It turned out that she could do it without looking, and in a dead straight line, and talk the whole time. By the hundredth potato Dot had heard about the rope, and about the man who’d lent it, and the orphan farm, and a dog. By the last one she’d heard what came after the dog. She put another stick into the stove, although it didn’t need one.</p>\r\n<p>At six in the morning Mags came by, with her cap on straight and the book under her arm.</p>\r\n<p>“Vitrine in twenty minutes,” she said. She did not look at either of them. “I’ve got to write it up, Dot. One person, no ticket, put off. They check it.”</p>\r\n<p>“I know they do.”</p>\r\n<p>“If there was any way that she’d had a ticket.”</p>\r\n<p>“She hasn’t got any money.”</p>\r\n<p>“No,” said Mags.</p>\r\n<p>The train had begun to slow down. Outside the window there were sheds, and then there was a fence, and then a long low station painted blue, with nobody on the platform except a man asleep beside a mailbag. Junie got down off the flour sacks. She retied her rope. She’d gone white under the cinders, but she put her chin up, and said, “Thank you for the broth.”</p>\r\n<p>“Regulation fifty-one,” said Dot.</p>\r\n<p>Mags stopped with her pencil in the air.</p>\r\n<p>“Employees of the line and their tools,” said Dot Hallam, slowly, to the stove, “shall travel without charge. It doesn’t say how old. It doesn’t say since when. I have been asking that company for a girl since the year of the flood, and I’ve just had four hundred potatoes done by one, overnight, and not an eye left in them. That’s work. You can’t tell me it isn’t. If that’s work, she’s an employee; and if she was working before Vitrine, then she never was without a ticket when we got there.” She turned around. She was redder than the stove was. “I’m asking,” said Dot. “That’s all. I’m asking how you would write it.”</p>\r\n<p>The brakes took hold. All of the plates in the rack slid forward an inch together and stopped.</p>\r\n<p>Mags opened the book. She wet the pencil, and she wrote for some time; and when she had finished, she tore off the bottom half of the page along the dotted line and held it out. It was pink. It had a number on it, and a hole.</p>\r\n<p>“One peeler,” she read, “and one rope. Don’t lose it. You’ll have to show me that every day, and I’m strict.”</p>\r\n<p>Junie took hold of it in both hands. She looked at it on the front, and on the back. Outside, somebody was calling out the name of the place where she had been going, twice, as if it might have changed its mind.</p>\r\n<p>“What happens,” she said, “at the other end?”</p>\r\n<p>“We turn around,” said Mags.</p>\r\n<p>“And then what?”</p>\r\n<p>“And then breakfast,” said Dot. “Mind your head. And tie that thing in a proper knot, before somebody sees you.”</p>', '', 1, 6, 3, 148),
(15, 'All aboard', 1, '', '', '', 1, 9, 5, 31);

--
-- Table structure for table `rh_fanfiction_characters`
--

CREATE TABLE `rh_fanfiction_characters` (
  `charid` text NOT NULL,
  `catid` text NOT NULL,
  `charname` text NOT NULL
) ENGINE=MyISAM;

INSERT INTO `rh_fanfiction_characters` (`charid`, `catid`, `charname`) VALUES
(1, 2, 'Dot Hallam'),
(2, 2, 'Junie Vance'),
(3, 2, 'Mags Tarrow');

--
-- Table structure for table `rh_fanfiction_favorites`
--

CREATE TABLE `rh_fanfiction_favorites` (
  `uid` text NOT NULL,
  `item` text NOT NULL,
  `type` text NOT NULL,
  `comments` text NOT NULL
) ENGINE=MyISAM;

INSERT INTO `rh_fanfiction_favorites` (`uid`, `item`, `type`, `comments`) VALUES
(8, 4, 'ST', 'I can smell it.'),
(5, 4, 'ST', ''),
(8, 3, 'AU', '');

--
-- Table structure for table `rh_fanfiction_inseries`
--

CREATE TABLE `rh_fanfiction_inseries` (
  `seriesid` text NOT NULL,
  `sid` text NOT NULL,
  `inorder` text NOT NULL
) ENGINE=MyISAM;

INSERT INTO `rh_fanfiction_inseries` (`seriesid`, `sid`, `inorder`) VALUES
(1, 6, 1),
(1, 4, 2);

--
-- Table structure for table `rh_fanfiction_news`
--

CREATE TABLE `rh_fanfiction_news` (
  `nid` text NOT NULL,
  `author` text NOT NULL,
  `title` text NOT NULL,
  `story` text NOT NULL,
  `time` text NOT NULL
) ENGINE=MyISAM;

INSERT INTO `rh_fanfiction_news` (`nid`, `author`, `title`, `story`, `time`) VALUES
(1, 'Keeper of the Roundhouse', 'The last train', 'The host closes on Friday. <b>Save your stories.</b>', 1256040000);

--
-- Table structure for table `rh_fanfiction_ratings`
--

CREATE TABLE `rh_fanfiction_ratings` (
  `rid` text NOT NULL,
  `rating` text NOT NULL
) ENGINE=MyISAM;

INSERT INTO `rh_fanfiction_ratings` (`rid`, `rating`) VALUES
(1, 'G');

--
-- Table structure for table `rh_fanfiction_reviews`
--

CREATE TABLE `rh_fanfiction_reviews` (
  `reviewid` text NOT NULL,
  `item` text NOT NULL,
  `chapid` text NOT NULL,
  `reviewer` text NOT NULL,
  `uid` text NOT NULL,
  `review` text NOT NULL,
  `date` text NOT NULL,
  `rating` text NOT NULL,
  `respond` text NOT NULL,
  `type` text NOT NULL
) ENGINE=MyISAM;

INSERT INTO `rh_fanfiction_reviews` (`reviewid`, `item`, `chapid`, `reviewer`, `uid`, `review`, `date`, `rating`, `respond`, `type`) VALUES
(1, 4, 11, 'Dorrit Halfpenny', 8, 'I read this in the bath and now the bath is soup.<br><br><i>Author\'s Response: That is rule six.</i>', 1058788800, 10, '1', 'ST'),
(2, 4, 11, 'a passenger', 0, 'More Mags, please! Write to me: passenger@example.org', 1059825600, 0, '0', 'ST'),
(3, 6, 12, 'Yarrow', 5, 'Oh, <i>Junie</i>.', 1076500800, 9, '0', 'ST'),
(4, 1, 0, 'Dorrit Halfpenny', 8, 'The whole galley, in order, at last.', 1078142400, 10, '0', 'SE'),
(5, 77, 0, 'somebody', 0, 'Where did this one go?', 1115294400, 0, '0', 'ST');

--
-- Table structure for table `rh_fanfiction_series`
--

CREATE TABLE `rh_fanfiction_series` (
  `seriesid` text NOT NULL,
  `title` text NOT NULL,
  `summary` text NOT NULL,
  `uid` text NOT NULL,
  `catid` text NOT NULL
) ENGINE=MyISAM;

INSERT INTO `rh_fanfiction_series` (`seriesid`, `title`, `summary`, `uid`, `catid`) VALUES
(1, 'Tales from the Galley', 'What is cooked on the Glassline.', 3, '2');

--
-- Table structure for table `rh_fanfiction_settings`
--

CREATE TABLE `rh_fanfiction_settings` (
  `sitekey` text NOT NULL,
  `sitename` text NOT NULL,
  `url` text NOT NULL
) ENGINE=MyISAM;

INSERT INTO `rh_fanfiction_settings` (`sitekey`, `sitename`, `url`) VALUES
('rh', 'The Roundhouse', 'http://roundhouse.example.org');

--
-- Table structure for table `rh_fanfiction_stories`
--

CREATE TABLE `rh_fanfiction_stories` (
  `sid` text NOT NULL,
  `title` text NOT NULL,
  `summary` text NOT NULL,
  `storynotes` text NOT NULL,
  `catid` text NOT NULL,
  `charid` text NOT NULL,
  `rid` text NOT NULL,
  `date` text NOT NULL,
  `updated` text NOT NULL,
  `uid` text NOT NULL,
  `validated` text NOT NULL,
  `completed` text NOT NULL,
  `rr` text NOT NULL,
  `count` text NOT NULL
) ENGINE=MyISAM;

INSERT INTO `rh_fanfiction_stories` (`sid`, `title`, `summary`, `storynotes`, `catid`, `charid`, `rid`, `date`, `updated`, `uid`, `validated`, `completed`, `rr`, `count`) VALUES
(4, 'The Dining Car Rules', 'How to serve soup at forty miles an hour on a bad track.', 'Do not try this with custard.', '2', '1, 2,3', '1', 1058616000, 1058616000, 3, '1', '1', 0, 1204),
(6, 'How Junie Got Her Ticket', 'There was a girl on the roof of the baggage car, and there was a regulation about it.', '', '2', '2', '1', 1051876800, 1076414400, 3, '1', '1', 0, 871),
(9, 'The Owl Express', 'An owl, a lamp, a very long tunnel.', '', '2', '3', '1', 1162468800, 1162468800, 5, '1', '0', 0, 96);
