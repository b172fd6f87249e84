import Gateway
import Testing

@Suite("The processors a router may use")
struct ProcessorCountTests {
    @Test(
        "are counted in the mask that the kernel shows",
        arguments: [
            ("Name:\trouter\nCpus_allowed:\t1\nCpus_allowed_list:\t0\n", 1),
            ("Cpus_allowed:\t3\n", 2),
            ("Cpus_allowed:\tff,ffffffff\nMems_allowed:\t1\n", 40),
            ("Cpus_allowed:\t00000000,00000005\n", 2),
        ]
    )
    func mask(_ status: String, _ count: Int) {
        #expect(ProcessorCount.allowed(inStatus: status) == count)
    }

    @Test(
        "are not guessed from a status that does not tell",
        arguments: ["", "Cpus_allowed:\t0\n", "Name: x"]
    )
    func silent(_ status: String) {
        #expect(ProcessorCount.allowed(inStatus: status) == nil)
    }
}
