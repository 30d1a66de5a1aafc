// Width and height are the second and third number of the body, 0x280 and 0x1e0.
assert new File(basedir, 'target/said.txt').text.trim() == 'a screen of 640 x 480'
assert new File(basedir, 'build.log').text =~
        /(?i)Careless\.kt.*only safe \(\?\.\) or non-null asserted \(!!\.\) calls are allowed on a nullable receiver/
