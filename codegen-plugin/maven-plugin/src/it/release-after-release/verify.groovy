List<String> log = new File(basedir, 'build.log').readLines()
List<String> compared = log.findAll { it.contains('Comparing with ') || it.contains('Nothing to compare with') }
        .collect { it.substring(it.indexOf(']') + 2) }
assert compared == [
        'Nothing to compare with: no release of com.example:release-after-release is older than 1.0',
        'Comparing with com.example:release-after-release:1.0',
        'Comparing with com.example:release-after-release:1.1',
        'Comparing with com.example:release-after-release:1.1',
        'Comparing with com.example:release-after-release:1.1',
        'Comparing with com.example:release-after-release:1.2']
List<String> changes = log.findAll { it.contains('Protocol changes: ') }
        .collect { it.substring(it.indexOf('changes: ') + 9) }
assert changes[0].startsWith('0 breaking, 1 extension,')
assert changes[1..3].every { it.startsWith('0 breaking, 0 extension, 1 source,') }
assert changes[4].startsWith('1 breaking,')
