// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
  // The linker can lay out functions only one by one: see `linking`.
  .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)),
]

/// What stands beside the sources and is read by the linker alone.
let linkerScripts = ["static"]
let beside = Context.packageDirectory + "/Sources/crm/static"

/// How the program is linked, for the sake of its start: one that may stand anywhere in memory pays
/// for 42,000 relocations, and each library that is shared is looked for, loaded and bound anew; names
/// that are exported, and that nobody asks for, are gone through when the runtime looks for its path.
/// What runs at a start stands together, in the order that `Tests/Benchmarks/order.py` has found: that
/// is a third of the page faults of its code. (A file of that kind is read by gold.)
let linking: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-Xlinker", "-no-pie", "-Xlinker", "--no-export-dynamic", "-Xclang-linker", "-static-libgcc",
      "-use-ld=gold", "-Xlinker", "--section-ordering-file=\(beside)/order.txt", "-L", beside,
    ], .when(configuration: .release))
]

/// A product target; `Tests/RepositoryTests/LayeringTests.swift` holds the same table of arrows.
func part(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A test target beside the part that it tests.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "crm",
  products: [.executable(name: "crm", targets: ["crm"])],
  dependencies: [
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0")
  ],
  targets: [
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CCurl"),
    .target(name: "CQRCode"),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    part("Wording"),
    part("Platform", ["CZlib", "Wording"]),
    part("CommandSpec", ["Wording"]),
    part("CommandDocs", ["CommandSpec", "Wording"]),
    part("Rendering", ["CQRCode", "Wording"]),
    part("SQL", ["CSQLite", "CStemmer", "Wording"]),
    part("CRMDomain", ["Wording"]),
    part("CRMStore", ["SQL", "CRMDomain", "Wording"]),
    part("Mail", ["CCurl", "Platform", "Wording"]),
    part("Telephony", ["CRMDomain", "Wording"]),
    part("OneC", ["CExpat", "CZlib", "CRMDomain", "Platform", "Wording"]),
    part("Web", ["CCurl", "Platform", "Wording"]),
    part("Reports", ["CRMStore", "SQL", "CRMDomain", "Wording"]),
    part(
      "CRMActions",
      [
        "CRMStore", "SQL", "CRMDomain", "Mail", "OneC", "Telephony", "Web", "Reports", "Platform",
        "Wording",
      ]),
    part(
      "CRMCommands",
      [
        "CRMActions", "CRMStore", "CRMDomain", "Mail", "OneC", "Telephony", "Web", "Reports",
        "CommandSpec",
        "CommandDocs", "Rendering", "Platform", "Wording",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .executableTarget(
      name: "crm", dependencies: ["CRMCommands"], exclude: linkerScripts, swiftSettings: settings,
      linkerSettings: linking),
    tests("WordingTests", ["Wording"]),
    tests("CommandSpecTests", ["CommandSpec", "Wording"]),
    tests("CommandDocsTests", ["CommandDocs", "CommandSpec", "Wording"]),
    tests("RenderingTests", ["Rendering", "Wording"]),
    tests("PlatformTests", ["Platform", "Wording"]),
    tests("SQLTests", ["SQL", "Wording"]),
    tests("CRMDomainTests", ["CRMDomain", "Wording"]),
    tests("TelephonyTests", ["Telephony", "CRMDomain", "Wording"]),
    tests("WebTests", ["Web", "Platform", "Wording"]),
    tests("OneCTests", ["OneC", "CRMDomain", "Platform", "Wording"]),
    tests("MailTests", ["Mail", "Platform", "Wording"]),
    tests("CRMStoreTests", ["CRMStore", "SQL", "CRMDomain", "Wording"]),
    tests(
      "CRMActionsTests",
      [
        "CRMActions", "CRMStore", "SQL", "CSQLite", "CRMDomain", "Mail", "OneC", "Telephony", "Web",
        "Platform",
        "Wording",
      ]),
    tests("ReportsTests", ["Reports", "CRMActions", "CRMStore", "SQL", "CRMDomain", "Wording"]),
    .testTarget(
      name: "TranscriptTests", dependencies: ["CRMCommands", "Platform", "Wording"],
      exclude: ["Transcripts"], swiftSettings: settings),
    tests(
      "RepositoryTests", ["CRMCommands", "CommandDocs", "CommandSpec", "CRMDomain", "Wording"]),
  ]
)
