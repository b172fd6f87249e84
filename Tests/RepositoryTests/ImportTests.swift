import Testing

struct ImportTests {
    /// Foundation beyond its essentials links ICU, which is larger than all else together.
    private static let heavy: Set<String> = [
        "Foundation", "FoundationNetworking", "FoundationInternationalization", "FoundationXML",
        "XCTest",
    ]

    @Test func `a module stands below all that it may import`() throws {
        let table = try ModuleTable(Checkout.here)
        expectNone(
            table.modules.enumerated().flatMap { place, module in
                module.imports.filter { (table.place(of: $0) ?? .max) >= place }.sorted().map {
                    Finding(
                        path: "Package.swift",
                        line: module.line,
                        "\(module.name) may import \($0) only if that stands above it"
                    )
                }
            }
        )
    }

    @Test func `modules import only what the table in Package.swift says`() throws {
        let table = try ModuleTable(Checkout.here)
        expectNone(
            table.modules.flatMap { module in
                Self.imports(of: module.name)
                    .filter { table.place(of: $0.module) != nil || $0.module == "VanMieu" }
                    .filter { !module.imports.contains($0.module) }
                    .map { $0.finding("\(module.name) must not import \($0.module)") }
            }
        )
    }

    @Test func `the table lets a module import nothing that it does not use`() throws {
        let table = try ModuleTable(Checkout.here)
        expectNone(
            table.modules.flatMap { module in
                let used = Set(Self.imports(of: module.name).map(\.module))
                return module.imports.subtracting(used).sorted().map {
                    Finding(
                        path: "Package.swift",
                        line: module.line,
                        "\(module.name) never imports \($0); take it out"
                    )
                }
            }
        )
    }

    @Test func `every folder of Sources is a module of the table`() throws {
        let table = try ModuleTable(Checkout.here)
        let folders = Set(Checkout.here.names(in: "Sources")).subtracting(["README.md", "VanMieu"])
        #expect(folders == Set(table.modules.map(\.name)))
    }

    @Test func `nothing imports more of Foundation than its essentials`() {
        expectNone(
            Checkout.here.swiftFiles.flatMap(Self.imports).filter {
                Self.heavy.contains($0.module)
            }.map { $0.finding("import FoundationEssentials, or do without \($0.module)") }
        )
    }

    @Test func `tests see modules as other modules do`() {
        expectNone(
            Checkout.here.swiftFiles.flatMap(Self.imports).filter(\.isTestable).map {
                $0.finding("make what is tested `package` instead of @testable")
            }
        )
    }

    private struct Import {
        let module: String
        let isTestable: Bool
        let file: TextFile
        let line: Int

        func finding(_ text: String) -> Finding {
            Finding(file, line: line, text)
        }
    }

    private static func imports(of module: String) -> [Import] {
        Checkout.here.files(below: "Sources/\(module)").filter(\.isSwift).flatMap(imports)
    }

    private static func imports(_ file: TextFile) -> [Import] {
        file.code.lines.enumerated().compactMap { index, line in
            let words = SwiftCode(line).words.map(\.word)
            guard let place = words.firstIndex(of: "import"), place <= 2, place + 1 < words.count
            else { return nil }
            let kinds: Set<String> = ["struct", "enum", "class", "func", "protocol", "typealias"]
            let named = words[(place + 1)...].drop(while: kinds.contains)
            return named.first.map {
                Import(
                    module: $0,
                    isTestable: words.contains("testable"),
                    file: file,
                    line: index + 1
                )
            }
        }
    }
}
