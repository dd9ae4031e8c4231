#include "app/intake_wiring.hpp"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "message/calls.hpp"
#include "privacy/use_cases/use_cases.hpp"

namespace bihuan {
namespace {

// Every consent that is no condition of the service; what was never given needs no taking back.
void withdraw_consents(Unit& unit, intake::CustomerId customer, std::string_view channel) {
    const auto standings = privacy::get_consents(unit, customer);
    if (!standings) return;
    for (const auto& one : *standings)
        if (!one.purpose.is_required && privacy::is_allowed(unit, customer, one.purpose.code))
            (void)privacy::answer_purpose(unit, customer,
                                          {.purpose_id = one.purpose.purpose_id,
                                           .is_given = false,
                                           .text_number = one.purpose.text.number,
                                           .channel = std::string{channel}});
}

std::map<std::string, std::string, std::less<>> secrets_by_source(const std::string& text) {
    std::map<std::string, std::string, std::less<>> out;
    std::istringstream in{text};
    for (std::string one; std::getline(in, one, ',');) {
        const auto equals = one.find('=');
        if (equals == one.npos || equals == 0 || equals + 1 == one.size())
            throw std::runtime_error("intake.webhook_secret: write source=secret, several by comma");
        out.emplace(trim(one.substr(0, equals)), trim(one.substr(equals + 1)));
    }
    return out;
}

}  // namespace

intake::Context Program::intake_context() {
    const auto text = [&](std::string_view name) { return settings.text(fmt::format("intake.{}", name)); };
    intake::Context out;
    out.cipher = &cipher;
    out.codes = &codes;
    out.models = &models;
    out.shelf = std::make_shared<const file::Shelf>(shelf());
    out.messages = std::make_shared<const message::Context>(message_context());
    out.own_address = settings.text("message.mail_from");
    out.has_mailbox = !text("mail_url").empty();
    out.sms_secret = text("sms_secret");
    out.kannel_secret = text("kannel_secret");
    out.webhooks = secrets_by_source(text("webhook_secret"));
    out.withdraw_consents = withdraw_consents;
    return out;
}

intake::MailboxSettings mailbox_settings(const Settings& settings) {
    const auto text = [&](std::string_view name) { return settings.text(fmt::format("intake.{}", name)); };
    intake::MailboxSettings out;
    out.server.url = text("mail_url");
    out.server.user = text("mail_user");
    out.server.password = text("mail_password");
    out.server.needs_tls = settings.boolean("intake.mail_needs_tls");
    out.folder = text("mail_folder");
    out.done_folder = text("mail_done_folder");
    out.every = std::chrono::seconds{settings.number("intake.mail_every")};
    if (const auto path = text("mail_password_file"); !path.empty()) {
        std::ifstream in{path};
        if (!std::getline(in, out.server.password))
            throw std::runtime_error(fmt::format("intake.mail_password_file: {} cannot be read", path));
    }
    return out;
}

int fetch_mail(Program& program) {
    const auto settings = mailbox_settings(program.settings);
    if (settings.server.url.empty()) {
        fmt::print(stderr, "no mailbox is set up: set intake.mail_url (see `bihuan config show`)\n");
        return 1;
    }
    intake::Fetcher fetcher{*program.store, program.intake_context(), settings};
    const auto done = fetcher.run_due(true);
    if (!done.has_run) {
        fmt::print(stderr, "another node is reading the mailbox; try again in a while\n");
        return 1;
    }
    fmt::print("{} taken in\n", done.taken);
    if (!done.error.empty()) fmt::print(stderr, "then: {}\n", done.error);
    return done.error.empty() ? 0 : 1;
}

}  // namespace bihuan
