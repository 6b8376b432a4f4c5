-- An archive of schema version 1, as the first version that was handed out made it (sqlite3 iterdump).
PRAGMA application_id = 1313100616;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE article (
	article_id VARCHAR(32) NOT NULL, 
	headline TEXT NOT NULL, 
	category TEXT NOT NULL, 
	breaking_start_ms BIGINT, 
	breaking_end_ms BIGINT, 
	status VARCHAR(16) NOT NULL, 
	updated_ms BIGINT NOT NULL, 
	has_draft BOOLEAN NOT NULL, 
	caret_cp INTEGER NOT NULL, 
	folded TEXT NOT NULL, 
	PRIMARY KEY (article_id)
);
INSERT INTO "article" VALUES('00000000000000000000000000000001','क्‍या ज़रूरत है?','World News',5,6,'exported',1718700001000,0,7,'क्या जरूरत है? विश्व एक वाक्य सियोल सुनीता शर्मा world news रूस उत्तर कोरिया');
INSERT INTO "article" VALUES('00000000000000000000000000000002','किसानों की मांग','',NULL,NULL,'draft',1718700002000,0,0,'किसानों की मांग     ');
INSERT INTO "article" VALUES('00000000000000000000000000000003','','',NULL,NULL,'draft',1718700003000,1,4,'     ');
INSERT INTO "article" VALUES('00000000000000000000000000000004','हिन्दी दिवस','Sports',NULL,NULL,'draft',1718700004000,1,0,'हिंदी दिवस     sports');
CREATE TABLE draft (
	article_id VARCHAR(32) NOT NULL, 
	base_id VARCHAR(64), 
	kept_ms BIGINT NOT NULL, 
	fields TEXT NOT NULL, 
	body TEXT NOT NULL, 
	PRIMARY KEY (article_id)
);
INSERT INTO "draft" VALUES('00000000000000000000000000000003',NULL,300,'{"breaking":null,"byline":"","category":"","created_ms":1718700000003,"dateline":"","deck":"","headline":"","kicker":"","lead_image":null,"published_ms":null,"slug":"","status":"draft","tags":[],"updated_ms":1718700003000,"urgency":4}','सिर्फ़ मसौदा, अभी कोई संस्करण नहीं');
INSERT INTO "draft" VALUES('00000000000000000000000000000004','7fbb9b6f09bc2f529e58260d6f0ccb62d612a4f7ff95028ac579a4da474ce7ae',401,'{"breaking":null,"byline":"","category":"Sports","created_ms":1718700000004,"dateline":"","deck":"","headline":"हिन्दी दिवस","kicker":"","lead_image":null,"published_ms":null,"slug":"","status":"draft","tags":[],"updated_ms":1718700004000,"urgency":4}','पाठ और मसौदा');
CREATE TABLE head (
	article_id VARCHAR(32) NOT NULL, 
	revision_id VARCHAR(64) NOT NULL, 
	PRIMARY KEY (article_id, revision_id), 
	FOREIGN KEY(revision_id) REFERENCES revision (revision_id)
);
INSERT INTO "head" VALUES('00000000000000000000000000000001','6bda2395c80b6597aece70a3309f0e78b2b8f4627ac0a50f49e659858165d093');
INSERT INTO "head" VALUES('00000000000000000000000000000002','132adaf49beb83c7494da47cc5e45042ddd059ae83d05c554c377b512ec74dce');
INSERT INTO "head" VALUES('00000000000000000000000000000002','eb8a8adfa23e976d0251334e3687c9519b92cc13f351e2c947c701e8f60eaefd');
INSERT INTO "head" VALUES('00000000000000000000000000000004','7fbb9b6f09bc2f529e58260d6f0ccb62d612a4f7ff95028ac579a4da474ce7ae');
CREATE TABLE media (
	media_id VARCHAR(64) NOT NULL, 
	suffix VARCHAR(8) NOT NULL, 
	width INTEGER NOT NULL, 
	height INTEGER NOT NULL, 
	size_bytes BIGINT NOT NULL, 
	added_ms BIGINT NOT NULL, 
	PRIMARY KEY (media_id)
);
INSERT INTO "media" VALUES('bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb','.jpg',40,30,1234,500);
CREATE TABLE revision (
	revision_id VARCHAR(64) NOT NULL, 
	article_id VARCHAR(32) NOT NULL, 
	generation INTEGER NOT NULL, 
	author TEXT NOT NULL, 
	device VARCHAR(32) NOT NULL, 
	reason VARCHAR(16) NOT NULL, 
	made_ms BIGINT NOT NULL, 
	fields TEXT NOT NULL, 
	body TEXT NOT NULL, 
	PRIMARY KEY (revision_id)
);
INSERT INTO "revision" VALUES('e687d1a0b0eec16046f6b5b358b2331ead21c7ca6e4389b4149bc759375c6a08','00000000000000000000000000000001',0,'sunita','dddddddddddddddddddddddddddddddd','save',100,'{"breaking":[5,6],"byline":"सुनीता शर्मा","category":"World News","created_ms":1718700000001,"dateline":"सियोल","deck":"एक वाक्य","headline":"क्‍या ज़रूरत है?","kicker":"विश्व","lead_image":["bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","पुतिन","प्योंगयांग में","एपी",40,60],"published_ms":null,"slug":"kya-zaroorat","status":"draft","tags":["रूस","उत्तर कोरिया"],"updated_ms":1718700001000,"urgency":1}','सियोल. पहला **पैरा**।

दूसरा पैरा।');
INSERT INTO "revision" VALUES('b3ebf789cef6bf29c15292a0f0e533075adb84e47d23780899c37f7de5bc8e5f','00000000000000000000000000000001',1,'sunita','dddddddddddddddddddddddddddddddd','submit',101,'{"breaking":[5,6],"byline":"सुनीता शर्मा","category":"World News","created_ms":1718700000001,"dateline":"सियोल","deck":"एक वाक्य","headline":"क्‍या ज़रूरत है?","kicker":"विश्व","lead_image":["bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","पुतिन","प्योंगयांग में","एपी",40,60],"published_ms":null,"slug":"kya-zaroorat","status":"submitted","tags":["रूस","उत्तर कोरिया"],"updated_ms":1718700001000,"urgency":1}','सियोल. पहला **पैरा**।

दूसरा पैरा।');
INSERT INTO "revision" VALUES('de2fc7eb7410d77bf4b93c2e30b8bf2b58a0931bbaf6e168a749ddd224d031ad','00000000000000000000000000000001',2,'sunita','dddddddddddddddddddddddddddddddd','approve',102,'{"breaking":[5,6],"byline":"सुनीता शर्मा","category":"World News","created_ms":1718700000001,"dateline":"सियोल","deck":"एक वाक्य","headline":"क्‍या ज़रूरत है?","kicker":"विश्व","lead_image":["bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","पुतिन","प्योंगयांग में","एपी",40,60],"published_ms":null,"slug":"kya-zaroorat","status":"approved","tags":["रूस","उत्तर कोरिया"],"updated_ms":1718700001000,"urgency":1}','सियोल. पहला **पैरा**।

दूसरा पैरा।');
INSERT INTO "revision" VALUES('6bda2395c80b6597aece70a3309f0e78b2b8f4627ac0a50f49e659858165d093','00000000000000000000000000000001',3,'sunita','dddddddddddddddddddddddddddddddd','publish',103,'{"breaking":[5,6],"byline":"सुनीता शर्मा","category":"World News","created_ms":1718700000001,"dateline":"सियोल","deck":"एक वाक्य","headline":"क्‍या ज़रूरत है?","kicker":"विश्व","lead_image":["bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","पुतिन","प्योंगयांग में","एपी",40,60],"published_ms":9,"slug":"kya-zaroorat","status":"exported","tags":["रूस","उत्तर कोरिया"],"updated_ms":1718700001000,"urgency":1}','सियोल. पहला **पैरा**।

दूसरा पैरा।');
INSERT INTO "revision" VALUES('ad6aeb1046736089958e3e8d14804a2897435c8fe6f72babbc466f2250a55be2','00000000000000000000000000000002',0,'sunita','dddddddddddddddddddddddddddddddd','save',200,'{"breaking":null,"byline":"","category":"","created_ms":1718700000002,"dateline":"","deck":"","headline":"किसानों की मांग","kicker":"","lead_image":null,"let_stand":["spelling पहला"],"published_ms":null,"slug":"","status":"draft","tags":[],"updated_ms":1718700002000,"urgency":4}','पहला');
INSERT INTO "revision" VALUES('132adaf49beb83c7494da47cc5e45042ddd059ae83d05c554c377b512ec74dce','00000000000000000000000000000002',1,'sunita','dddddddddddddddddddddddddddddddd','idle',201,'{"breaking":null,"byline":"","category":"","created_ms":1718700000002,"dateline":"","deck":"","headline":"किसानों की मांग","kicker":"","lead_image":null,"published_ms":null,"slug":"","status":"draft","tags":[],"updated_ms":1718700002000,"urgency":4}','यहाँ');
INSERT INTO "revision" VALUES('eb8a8adfa23e976d0251334e3687c9519b92cc13f351e2c947c701e8f60eaefd','00000000000000000000000000000002',1,'sunita','dddddddddddddddddddddddddddddddd','close',202,'{"breaking":null,"byline":"","category":"","created_ms":1718700000002,"dateline":"","deck":"","headline":"किसानों की मांग","kicker":"","lead_image":null,"published_ms":null,"slug":"","status":"draft","tags":[],"updated_ms":1718700002000,"urgency":4}','वहाँ');
INSERT INTO "revision" VALUES('7fbb9b6f09bc2f529e58260d6f0ccb62d612a4f7ff95028ac579a4da474ce7ae','00000000000000000000000000000004',0,'sunita','dddddddddddddddddddddddddddddddd','import',400,'{"breaking":null,"byline":"","category":"Sports","created_ms":1718700000004,"dateline":"","deck":"","headline":"हिन्दी दिवस","kicker":"","lead_image":null,"published_ms":null,"slug":"","status":"draft","tags":[],"updated_ms":1718700004000,"urgency":4}','पाठ');
CREATE TABLE revision_parent (
	revision_id VARCHAR(64) NOT NULL, 
	parent_id VARCHAR(64) NOT NULL, 
	PRIMARY KEY (revision_id, parent_id), 
	FOREIGN KEY(revision_id) REFERENCES revision (revision_id)
);
INSERT INTO "revision_parent" VALUES('b3ebf789cef6bf29c15292a0f0e533075adb84e47d23780899c37f7de5bc8e5f','e687d1a0b0eec16046f6b5b358b2331ead21c7ca6e4389b4149bc759375c6a08');
INSERT INTO "revision_parent" VALUES('de2fc7eb7410d77bf4b93c2e30b8bf2b58a0931bbaf6e168a749ddd224d031ad','b3ebf789cef6bf29c15292a0f0e533075adb84e47d23780899c37f7de5bc8e5f');
INSERT INTO "revision_parent" VALUES('6bda2395c80b6597aece70a3309f0e78b2b8f4627ac0a50f49e659858165d093','de2fc7eb7410d77bf4b93c2e30b8bf2b58a0931bbaf6e168a749ddd224d031ad');
INSERT INTO "revision_parent" VALUES('132adaf49beb83c7494da47cc5e45042ddd059ae83d05c554c377b512ec74dce','ad6aeb1046736089958e3e8d14804a2897435c8fe6f72babbc466f2250a55be2');
INSERT INTO "revision_parent" VALUES('eb8a8adfa23e976d0251334e3687c9519b92cc13f351e2c947c701e8f60eaefd','ad6aeb1046736089958e3e8d14804a2897435c8fe6f72babbc466f2250a55be2');
CREATE INDEX article_newest ON article (updated_ms DESC, article_id);
CREATE INDEX ix_revision_article_id ON revision (article_id);
COMMIT;
