// Face of `intake` for deeds: what `app` wires to events, timers and commands.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/crypto.hpp"
#include "intake/types.hpp"
#include "keys/types.hpp"
#include "store/personal.hpp"

namespace bihuan::ticket {
class CodeSource;
}
namespace bihuan::suggest {
class ModelCache;
}
namespace bihuan::file {
struct Shelf;
}
namespace bihuan::message {
struct Context;
}

namespace bihuan::intake {

struct Context {
    const FieldCipher* cipher = nullptr;
    ticket::CodeSource* codes = nullptr;
    suggest::ModelCache* models = nullptr;
    std::shared_ptr<const file::Shelf> shelf;
    std::shared_ptr<const message::Context> messages;
    std::string own_address;  // mails of ours are sent by
    bool has_mailbox = false;
    std::string sms_secret, kannel_secret;                     // "": not set up
    std::map<std::string, std::string, std::less<>> webhooks;  // secret by source
    // A customer takes back what they agreed to by consent alone.
    std::function<void(Unit&, CustomerId, std::string_view channel)> withdraw_consents;
};

// Words and files of a ticket that was made anonymous go.
void hear(Unit& unit, const Context& context, const Event& event);
inline constexpr std::string_view trim_timer = "intake.trim";
void on_trim(Unit& unit, const Context& context);
void start(Unit& unit);  // at every start of a node

keys::Holder sealed_holder();
// What is known to be a person's: told, and ended with its files.
PersonalPart personal_part(const file::Shelf& shelf);

// What is filed in this unit writes its own record of contact.
bool is_filing(Unit& unit);

// For demonstrations: an arrival as it was left.
struct Lived {
    Kind kind = Kind::mail;
    State state = State::waiting;
    Verdict verdict = Verdict::person;
    std::string source, channel, reason, sender, sender_name, subject, text, history, why, named_code;
    CustomerId customer_id;
    TicketId ticket_id;
    OrganizationId organization_id;
};
void remember(Unit& unit, const Context& context, const Lived& lived);

}  // namespace bihuan::intake
