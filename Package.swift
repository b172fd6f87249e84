// swift-tools-version: 6.2
import PackageDescription

/// Modules, lower ones first: a module may import only what stands above it, and only what it
/// needs (`RepositoryTests` compares this table with the imports).
let modules: [Target] = [
    module("VietnameseText"),
    module("Wire"),
    module("SparseIndex", "VietnameseText"),
    module("SketchAudit", "VietnameseText", "SparseIndex"),
    module("Evidence", "VietnameseText", "SparseIndex"),
    module("Classification", "VietnameseText"),
    module("Trust", "Wire", libraries: [crypto]),
    module(
        "ExpertRegistry",
        "VietnameseText",
        "Wire",
        "SketchAudit",
        "Trust",
        libraries: [grdb]
    ),
    module("DecisionLedger", "Trust", libraries: [grdb]),
    module("ExpertDispatch", "Wire", libraries: [nioCore, nioPosix, nioHTTP1]),
    module(
        "ChatServer",
        "Wire",
        "ExpertDispatch",
        libraries: [hummingbird, nioCore, nioHTTPTypes, logging]
    ),
    module("Combining", "VietnameseText", "Wire", "Evidence"),
    module(
        "Routing",
        "VietnameseText",
        "Wire",
        "SparseIndex",
        "SketchAudit",
        "Classification",
        "ExpertRegistry",
        "Combining"
    ),
    module(
        "Gateway",
        "VietnameseText",
        "Wire",
        "SparseIndex",
        "SketchAudit",
        "Classification",
        "Trust",
        "ExpertRegistry",
        "DecisionLedger",
        "ExpertDispatch",
        "ChatServer",
        "Routing",
        libraries: [hummingbird, nioCore, nioPosix, httpTypes, lifecycle, logging]
    ),
    module(
        "Console",
        libraries: [hummingbird, httpTypes, nioCore],
        resources: ["ask.html", "ask.js", "console.html", "console.js", "style.css"]
            .map { .embedInCode("Pages/\($0)") }
    ),
    module(
        "ExpertNode",
        "VietnameseText",
        "Wire",
        "SparseIndex",
        "Evidence",
        "Trust",
        "ChatServer",
        libraries: [
            hummingbird, httpTypes, asyncHTTPClient, nioCore, nioPosix, lifecycle, logging, yams,
        ]
    ),
]

/// Swift's own libraries go into the program.
///
/// So it runs where Swift is not installed, and calls them without a detour. What the static ones
/// need of each other is named here, for code compiled for the shared ones, which the tests use,
/// does not say it. The usual linker warns of what Foundation does inside.
let staticLibraries = [
    "-static-stdlib", "-use-ld=lld", "-lCoreFoundation", "-l_FoundationICU",
    "-l_FoundationCShims", "-l_FoundationCollections",
]

let vanmieu = Target.executableTarget(
    name: "VanMieu",
    dependencies: modules.map { .byName(name: $0.name) } + [
        hummingbird, nioCore, nioHTTP1, asyncHTTPClient, argumentParser, lifecycle, unixSignals,
        subprocess, logging, yams,
    ],
    linkerSettings: [.unsafeFlags(staticLibraries, .when(platforms: [.linux]))]
)

let tests: [Target] = [
    .target(
        name: "TestSupport",
        dependencies: [
            "Wire", "SketchAudit", "Classification", "ExpertRegistry", "Combining", "Routing",
        ],
        path: "Tests/TestSupport"
    ),
    tests("VietnameseText"),
    tests("Wire", "TestSupport"),
    tests("SparseIndex", "VietnameseText"),
    tests("SketchAudit", "SparseIndex", "TestSupport"),
    tests("Evidence", "VietnameseText", "SparseIndex"),
    tests("Classification", "VietnameseText"),
    tests("Trust", "Wire", exclude: ["Fixtures"]),
    tests("ExpertRegistry", "Wire", "SketchAudit", "Trust", "TestSupport", libraries: [grdb]),
    tests("DecisionLedger", "Trust", libraries: [grdb]),
    tests(
        "ExpertDispatch",
        "Wire",
        "TestSupport",
        libraries: [nioCore, nioEmbedded, nioPosix, nioHTTP1]
    ),
    tests(
        "ChatServer",
        "Wire",
        "TestSupport",
        libraries: [nioCore, nioEmbedded, nioHTTP1]
    ),
    tests("Combining", "Wire", "TestSupport"),
    tests(
        "Routing",
        "Wire",
        "SparseIndex",
        "SketchAudit",
        "Classification",
        "ExpertRegistry",
        "Combining",
        "TestSupport"
    ),
    tests("Gateway", "ChatServer", "Routing", "TestSupport"),
    tests("Console", libraries: [hummingbird, hummingbirdTesting, httpTypes, nioCore]),
    tests(
        "ExpertNode",
        "VietnameseText",
        "Wire",
        "SparseIndex",
        "Evidence",
        "Trust",
        "ChatServer",
        "TestSupport",
        libraries: [
            asyncHTTPClient, lifecycle, logging, nioCore, nioEmbedded, nioHTTP1, nioPosix,
        ]
    ),
    .testTarget(name: "RepositoryTests", dependencies: [crypto]),
    .testTarget(
        name: "EndToEndTests",
        dependencies: [
            "Wire", "ExpertNode", "ExpertRegistry", "Trust", asyncHTTPClient, nioCore,
            subprocess,
        ]
    ),
]

let package = Package(
    name: "vanmieu",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "vanmieu", targets: ["VanMieu"])],
    dependencies: [
        .package(
            url: "https://github.com/hummingbird-project/hummingbird.git",
            from: "2.28.0",
            traits: []
        ),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(
            url: "https://github.com/swift-server/swift-service-lifecycle.git",
            from: "2.13.0"
        ),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.0"),
    ],
    targets: modules + [vanmieu] + tests
)

// One list of settings for every target.
for target in package.targets {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
    ]
}

func module(
    _ name: String,
    _ imports: String...,
    libraries: [Target.Dependency] = [],
    resources: [Resource] = []
) -> Target {
    .target(
        name: name,
        dependencies: imports.map { .byName(name: $0) } + libraries,
        resources: resources
    )
}

func tests(
    _ subject: String,
    _ imports: String...,
    libraries: [Target.Dependency] = [],
    exclude: [String] = []
) -> Target {
    .testTarget(
        name: "\(subject)Tests",
        dependencies: ([subject] + imports).map { .byName(name: $0) } + libraries,
        exclude: exclude
    )
}

var argumentParser: Target.Dependency {
    .product(name: "ArgumentParser", package: "swift-argument-parser")
}
var asyncHTTPClient: Target.Dependency {
    .product(name: "AsyncHTTPClient", package: "async-http-client")
}
var crypto: Target.Dependency { .product(name: "Crypto", package: "swift-crypto") }
var grdb: Target.Dependency { .product(name: "GRDB", package: "GRDB.swift") }
var httpTypes: Target.Dependency { .product(name: "HTTPTypes", package: "swift-http-types") }
var hummingbird: Target.Dependency { .product(name: "Hummingbird", package: "hummingbird") }
var hummingbirdTesting: Target.Dependency {
    .product(name: "HummingbirdTesting", package: "hummingbird")
}
var lifecycle: Target.Dependency {
    .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
}
var logging: Target.Dependency { .product(name: "Logging", package: "swift-log") }
var nioCore: Target.Dependency { .product(name: "NIOCore", package: "swift-nio") }
var nioEmbedded: Target.Dependency { .product(name: "NIOEmbedded", package: "swift-nio") }
var nioHTTP1: Target.Dependency { .product(name: "NIOHTTP1", package: "swift-nio") }
var nioHTTPTypes: Target.Dependency {
    .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
}
var nioPosix: Target.Dependency { .product(name: "NIOPosix", package: "swift-nio") }
var subprocess: Target.Dependency { .product(name: "Subprocess", package: "swift-subprocess") }
var unixSignals: Target.Dependency {
    .product(name: "UnixSignals", package: "swift-service-lifecycle")
}
var yams: Target.Dependency { .product(name: "Yams", package: "Yams") }
