// Words of chats as their person may read them, and their end: on request, or when their time has come
// (2.2.4, 4.3.4). That there was a chat, and how long it took, stays for figures.
#include <fmt/format.h>

#include "chat/calls.hpp"
#include "chat/store/chat_store.hpp"
#include "chat/store/turn_store.hpp"
#include "chat/use_cases/steps.hpp"
#include "customer/types.hpp"
#include "file/calls.hpp"

namespace bihuan::chat {
namespace {

constexpr std::int64_t turns_told_max = 2000, chats_max = 100'000;

void forget(Unit& unit, const file::Shelf& shelf, std::span<const std::int64_t> chats) {
    for (const auto id : chats) file::remove_all(unit, shelf, {"chat", id});
    if (!chats.empty()) forget_words(unit, chats);
}

std::vector<CustomerId> ids_of(std::span<const std::int64_t> customers) {
    std::vector<CustomerId> out;
    for (const auto id : customers) out.emplace_back(id);
    return out;
}

std::vector<PersonalThing> told(Unit& unit, const FieldCipher& cipher,
                                std::span<const std::int64_t> customers, std::int64_t limit) {
    ChatStore chats{unit, cipher};
    TurnStore turns{unit, cipher};
    std::vector<PersonalThing> out;
    for (const auto& chat : chats.of_customer(ids_of(customers), {}, limit)) {
        std::string words;
        auto all = turns.of_chat(chat.chat_id, {}, false, turns_told_max);
        name_customer(all, masked_name(unit, chat.customer_id));
        for (const auto& turn : all) {
            if (turn.text.empty()) continue;
            words += fmt::format("{}{}: {}", words.empty() ? "" : "\n", to_text(turn.side), turn.text);
        }
        out.push_back({chat.opened_at,
                       {{"state", std::string{to_text(chat.state)}},
                        {"ended_at", chat.ended_at ? to_iso(*chat.ended_at) : ""},
                        {"rating", chat.rating ? std::to_string(*chat.rating) : ""},
                        {"text", words}}});
    }
    return out;
}

}  // namespace

PersonalPart personal_part(const FieldCipher& cipher, const file::Shelf& shelf) {
    return {
        .what = "chats",
        .tell = [&cipher](Unit& unit, std::span<const std::int64_t> customers,
                          std::int64_t limit) { return told(unit, cipher, customers, limit); },
        .erase =
            [&cipher, shelf](Unit& unit, std::span<const std::int64_t> customers) {
                std::vector<std::int64_t> ids;
                for (const auto& one : ChatStore{unit, cipher}.of_customer(ids_of(customers), {}, chats_max))
                    ids.push_back(one.chat_id.number);
                forget(unit, shelf, ids);
            }};
}

Keeper text_keeper(const file::Shelf& shelf) {
    return keeper_of({.what = "chat.text",
                      .table = "chat",
                      .id = "chat_id",
                      .at = "ended_at",
                      .customer = "customer_id",
                      .condition = "ended_at is not null and is_recorded = 1 and has_words = 1"},
                     [shelf](Unit& unit, std::span<const std::int64_t> ids) { forget(unit, shelf, ids); });
}

}  // namespace bihuan::chat
