// The commands of what is kept and sent: knowledge, verify, contact, message, intake, retention. Options live
// as long as the callbacks that read them.
#include <memory>

#include "app/command_line.hpp"
#include "app/contact_commands.hpp"
#include "app/intake_wiring.hpp"
#include "app/knowledge_commands.hpp"
#include "app/message_commands.hpp"
#include "app/program.hpp"
#include "app/retention_commands.hpp"

namespace bihuan {
namespace {

void add_knowledge(CommandLine& line) {
    const auto o = std::make_shared<KnowledgeFile>();
    auto* knowledge = line.app.add_subcommand("knowledge", "Articles of the knowledge base");
    knowledge->require_subcommand(1);
    auto* bring =
        knowledge->add_subcommand("import", "Articles of a TOML file, like standards/knowledge/telecom.toml");
    bring->add_option("file", o->file, "TOML file")->required()->check(CLI::ExistingFile);
    bring->add_option("--owner", o->owner, "Whose they are: user name of an editor")->required();
    bring->add_option("--approver", o->approver,
                      "User name of somebody else who approves them; left out: they wait for approval");
    auto* take = knowledge->add_subcommand("export", "What is in force, as the same kind of file");
    take->add_option("file", o->file, "File to write")->required();
    for (auto* command : {bring, take}) add_common(*command, line.flags);
    bring->callback([&line, o] { line.with_program([&](Program& p) { return import_knowledge(p, *o); }); });
    take->callback([&line, o] { line.with_program([&](Program& p) { return export_knowledge(p, *o); }); });
}

void add_verify(CommandLine& line) {
    const auto o = std::make_shared<VerifyOptions>();
    auto* verify = line.app.add_subcommand(
        "verify", "Find contact records that were changed, removed, added or moved; 1: there are some");
    add_common(*verify, line.flags);
    verify->add_option("--anchor", o->anchor, "File of anchors (see contact.anchor)")
        ->check(CLI::ExistingFile);
    verify->add_option("--public-key", o->public_key, "That seals are signed by (PEM)")
        ->check(CLI::ExistingFile);
    verify->add_flag("--without-texts", o->leaves_texts, "Do not open words: twice as fast");
    verify->callback([&line, o] { line.with_program([&](Program& p) { return verify_contacts(p, *o); }); });
}

void add_contact(CommandLine& line) {
    const auto o = std::make_shared<ContactOptions>();
    auto* contact = line.app.add_subcommand("contact", "Proof of contact records");
    contact->require_subcommand(1);
    auto* key = contact->add_subcommand("key", "Make a key to sign seals by, and its public key");
    key->add_option("file", o->file, "Private key to write; the public one gets .pub")->required();
    key->add_flag("--sm2", o->is_national, "SM2 with SM3 rather than Ed25519");
    key->callback([&line, o] { line.answer = make_contact_key(*o); });
    auto* prove = contact->add_subcommand("prove", "The proof of one record, as JSON");
    add_common(*prove, line.flags);
    prove->add_option("id", o->contact_id, "Of the record")->required()->check(CLI::PositiveNumber);
    prove->add_option("--with-texts", o->reason, "Also what was said; the reason is logged");
    prove->callback([&line, o] { line.with_program([&](Program& p) { return prove_contact(p, *o); }); });
    auto* check = contact->add_subcommand("check", "Check a proof; needs no store");
    check->add_option("file", o->file, "The proof")->required()->check(CLI::ExistingFile);
    check->add_option("--public-key", o->public_key, "That seals are signed by (PEM)")
        ->check(CLI::ExistingFile);
    check->callback([&line, o] { line.answer = check_contact_proof(*o); });
}

void add_message(CommandLine& line) {
    struct Options {
        std::string channel, address;
    };
    const auto o = std::make_shared<Options>();
    auto* message = line.app.add_subcommand("message", "Messages to customers");
    message->require_subcommand(1);
    auto* test = message->add_subcommand("test", "Send one message by a channel as it is set up");
    add_common(*test, line.flags);
    test->add_option("--channel", o->channel, "mail, sms, push or messaging")->required();
    test->add_option("--to", o->address, "An address of that channel")->required();
    test->callback([&line, o] {
        line.with_program([&](Program& p) { return test_message(p, o->channel, o->address); });
    });
}

void add_intake(CommandLine& line) {
    auto* intake = line.app.add_subcommand("intake", "What comes in by itself");
    intake->require_subcommand(1);
    auto* fetch = intake->add_subcommand("fetch", "Read the mailbox once, now");
    add_common(*fetch, line.flags);
    fetch->callback([&line] { line.with_program(fetch_mail); });
}

void add_retention(CommandLine& line) {
    struct Options {
        std::string entry;
        bool is_dry_run = false;
    };
    const auto o = std::make_shared<Options>();
    auto* retention = line.app.add_subcommand("retention", "What ends by the standard's schedule of keeping");
    retention->add_flag("--dry-run", o->is_dry_run, "Only say what is due and what is held back");
    add_common(*retention, line.flags);
    retention->require_subcommand(0, 1);
    auto* run = retention->add_subcommand("run", "Begin a run now, without waiting for the night");
    run->add_option("--entry", o->entry, "Of one entry alone; left out: of all that are put to work");
    add_common(*run, line.flags);
    retention->callback([&line, o, retention, run] {
        const bool is_run = retention->got_subcommand(run);
        if (is_run == o->is_dry_run) throw CLI::ValidationError{"say either --dry-run or run"};
        line.with_program(
            [&](Program& p) { return is_run ? run_retention(p, o->entry) : preview_retention(p); });
    });
}

}  // namespace

void add_record_commands(CommandLine& line) {
    add_knowledge(line);
    add_verify(line);
    add_contact(line);
    add_message(line);
    add_intake(line);
    add_retention(line);
}

}  // namespace bihuan
