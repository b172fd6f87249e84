import ExpertNode
import FoundationEssentials
import Testing
import Trust
import Wire

/// A second expert of the domain law, beside the starter expert `mau-phap-luat/luat`.
enum LawExpert {
    /// Only the second one knows.
    static let own = "Thả diều trong hành lang lưới điện bị phạt bao nhiêu tiền?"
    /// What its answer has to say.
    static let ownFact = "2.700.000"
    /// Both have the texts that answer these.
    static let shared = [
        "Di chúc miệng có hợp pháp không?", "Bao nhiêu tuổi thì được lập di chúc?",
        "Di chúc viết tay không công chứng có giá trị không?",
        "Ai không được làm chứng cho di chúc?",
    ]

    /// Makes it in the folder of `network` and builds its documents.
    static func make(_ name: String, on network: Network) async throws -> ScaffoldedExpert {
        let expert = try await ScaffoldedExpert.make(name, beside: .law, in: network.folder)
        try expert.write("documents/tha-dieu.md", kites)
        // All but those on traffic: of its sketch about as much speaks for it as for the first.
        let starter = "\(Program.root)/experts/luat/documents"
        for document in try FileManager.default.contentsOfDirectory(atPath: starter) {
            let data = FileManager.default.contents(atPath: "\(starter)/\(document)") ?? Data()
            let text = String(decoding: data, as: UTF8.self)
            guard !text.contains("xe máy"), !text.contains("đèn đỏ") else { continue }
            try expert.write("documents/\(document)", text)
        }
        try await expert.rebuild()
        return expert
    }

    /// Registers the card as its owner does, without a node.
    static func register(_ expert: ScaffoldedExpert, on network: Network) async throws {
        let manifest = try ExpertManifest(yaml: expert.text("expert.yaml"))
        let id = try manifest.expertID()
        let owner = try SigningKey.load(from: "\(expert.keys)/owner.jwk")
        let card = try ExpertCard(manifest).signed(by: owner, url: "http://127.0.0.1/experts/\(id)")
        let key = network.folder.organisationKey("luat")
        let client = RegistrationClient(router: network.url, key: key, client: Client.http)
        try await client.register(id, card: card, owner: owner)
    }

    /// The keys of its organisation with another owner's signing key among them, in a new folder.
    static func mixedKeys(on network: Network) throws -> String {
        let disk = FileManager.default
        let folder = "\(network.folder.path)/mixed-keys"
        let experts = "\(network.folder.path)/experts"
        try disk.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (file, owner) in [
            ("org.key", "luat"), ("node.jwk", "luat"), ("owner.jwk", "hanh-chinh"),
        ] {
            try disk.copyItem(atPath: "\(experts)/\(owner)/\(file)", toPath: "\(folder)/\(file)")
        }
        return folder
    }

    /// Of every term two passages at least, or the sketch leaves it out.
    private static let kites = """
        ---
        title: Thả diều gần lưới điện
        topic: library-card
        document: Quy định mẫu về thả diều
        in_force: 2026-01-01
        as_of: 2026-03-31
        ---

        ## Thả diều trong hành lang lưới điện bị phạt bao nhiêu tiền?
        source: Quy định mẫu về thả diều, Điều 1

        Người thả diều trong hành lang an toàn lưới điện bị phạt tiền 2.700.000 đồng. Diều vướng \
        vào dây điện thì người thả diều phải trả chi phí gỡ diều cho đơn vị quản lý lưới điện.

        ## Thả diều gần đường dây điện làm mất điện bị xử phạt thế nào?
        source: Quy định mẫu về thả diều, Điều 2

        Người thả diều làm lưới điện mất điện bị phạt tiền 9.100.000 đồng. Hành lang an toàn lưới \
        điện là khoảng không quanh đường dây điện, nơi cấm thả diều.

        ## Ai phải chịu phạt khi trẻ em thả diều trong hành lang lưới điện?
        source: Quy định mẫu về thả diều, Điều 3

        Cha mẹ bị phạt tiền thay khi trẻ em thả diều trong hành lang an toàn lưới điện. Trẻ em \
        chỉ bị nhắc nhở, còn diều bị thu giữ.

        """
}
