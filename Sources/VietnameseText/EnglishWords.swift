/// The English words that say nothing about a question's subject.
enum EnglishWords {
    /// Left out before phrases are looked for: "what is the fine" is the phrase "what fine".
    static let skipped = words(
        """
        a an the is are was were be been being am my your his her our their its this that these \
        those s re ve ll
        """
    )

    /// Left out where they belong to no phrase.
    static let function = words(
        """
        of for to in on at by from with without and or if do does did doing done can could will \
        would shall should may might must have has had having get gets getting got i me you we \
        they he she it us them him there here so very just please tell about into onto than then \
        as also any some no not t d m but because while during between within after before \
        over up out off per through against until since via all each every other another own same \
        such only more most too now still ever yet even again someone somebody anyone everyone \
        something anything one ones who whom whose which what when where why how want wants need \
        needs needed like would give given gives take takes taken make makes made go goes going \
        went come comes know let lets say says use used using try help thanks thank hello hi hey \
        vietnam vietnamese viet nam currently actually really already usually always often \
        mean means called regarding concerning according
        """
    )

    private static func words(_ line: String) -> Set<String> {
        Set(line.split(separator: " ").map(String.init))
    }
}
