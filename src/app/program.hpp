// The program put together: store, key, routes. Every command opens one.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/settings.hpp"
#include "appointment/calls.hpp"
#include "automation/calls.hpp"
#include "base/crypto.hpp"
#include "base/metrics.hpp"
#include "base/signature.hpp"
#include "chat/calls.hpp"
#include "file/calls.hpp"
#include "http/event_hub.hpp"
#include "http/http.hpp"
#include "identity/http/session_gate.hpp"
#include "keys/calls.hpp"
#include "message/calls.hpp"
#include "privacy/calls.hpp"
#include "store/store.hpp"
#include "suggest/calls.hpp"
#include "ticket/calls.hpp"
#include "ticket/use_cases/presence.hpp"

namespace bihuan::intake {
struct Context;
}

namespace bihuan {

struct Program {
    explicit Program(const Settings& settings);  // opens the store and migrates; throws with what to do
    ~Program();

    const Settings& settings;
    std::filesystem::path data_dir;
    std::unique_ptr<ManualClock> manual_clock;  // only where test.manual_clock is set
    SystemClock system_clock;
    const Clock& clock;
    FieldCipher cipher;
    std::optional<SigningKey> contact_key;  // that seals of contact records are signed by
    ticket::PresenceBoard presence;
    suggest::ModelCache models;
    keys::Holders holders;  // who keeps sealed values
    PersonalParts parts;    // what is held about persons
    Keepers keepers;        // whose records end after the standard's time
    automation::RuleBook rules;
    message::Gateways gateways;                 // of the channels that are set up
    std::function<void()> wake_sender = [] {};  // of messages; set once, before the first unit
    EventHub hub;
    std::shared_ptr<chat::TypingBoard> typing = std::make_shared<chat::TypingBoard>();
    identity::SessionGate gate;
    std::unique_ptr<Store> store;
    ticket::CodeSource codes;  // lettered by the store's node

    privacy::Context privacy_context() {
        return {&cipher, data_dir / "files", &keepers, &parts, settings.text("time_zone")};
    }
    message::Context message_context() {
        return {&cipher, settings.text("time_zone"), &gateways, [this] { wake_sender(); }};
    }
    file::Shelf shelf() const;
    intake::Context intake_context();
    chat::Context chat_context();
    void prepare_store();  // what every start of a node brings up to date
    appointment::Hands booking_hands() { return {&cipher, &codes, settings.text("time_zone")}; }
};

std::vector<Migration> all_migrations();
// Every route of the contract; the same whatever the settings are.
std::vector<Route> all_routes(Program& program, Metrics& metrics);
std::string route_list_json();  // method, path, operation_id, access

// The organisation's root and an administrator, where the store has nobody. Answers what to tell of the first
// login, "" else: the password itself on a terminal, else the file in the data folder that holds it, since
// what a service prints ends in a log.
std::string ensure_first_administrator(Program& program);

int serve(const Settings& settings);

// --- demo data (demo.cpp)
enum class DemoPart { base, tickets };
void make_demo(Program& program, DemoPart part, std::int64_t count);

// What cannot be refused at start-up, or is a reason to stop.
template <class T>
T must_have(Result<T> result) {
    if (!result)
        throw std::runtime_error(std::string{result.error().kind.code} + " " + result.error().detail);
    return std::move(*result);
}

}  // namespace bihuan
