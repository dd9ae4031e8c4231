// Chats, who looks into them, and what they count for.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "chat/domain/chat.hpp"
#include "chat/domain/figures.hpp"
#include "keys/calls.hpp"
#include "store/store.hpp"

namespace bihuan::chat {

struct ChatFilter {
    std::optional<State> state;
    std::string queue;
    UserId agent_id;
    CustomerId customer_id;
    TicketId ticket_id;
    std::optional<Instant> from, to;  // of the opening
    ChatId before;
    bool is_everywhere = false;  // else the actor's scope
};

class ChatStore {
  public:
    ChatStore(Unit& unit, const FieldCipher& master) : unit_{unit}, sealer_{unit, master} {}

    bool add(const Chat& chat);  // false: the customer has an open one
    std::optional<Chat> find(ChatId id);
    // The same, and nobody else changes it until this unit ends.
    std::optional<Chat> held(ChatId id);
    void save(Chat& chat);  // one that is held
    std::optional<Chat> open_of(std::span<const CustomerId> records);
    std::vector<Chat> list(const ChatFilter& filter, std::int64_t limit);  // newest first
    std::vector<Chat> of_customer(std::span<const CustomerId> records, ChatId before, std::int64_t limit);
    std::vector<Chat> waiting(std::int64_t limit);  // longest first
    std::vector<Chat> talking(std::int64_t limit);  // newest first
    std::vector<Chat> talking_of(UserId agent);
    std::vector<Chat> owing_result(UserId agent, std::int64_t limit);  // ended, without a record
    std::vector<Chat> offered_to(UserId agent);
    std::optional<ChatId> reseal(ChatId after, std::int64_t limit);

  private:
    Chat read(const Row& row) const;
    Binds binds_of(const Chat& chat) const;
    std::vector<Chat> all(std::string_view name, std::string_view rest, const Binds& binds);
    Unit& unit_;
    const keys::Sealer sealer_;
};

// What needs no key.
struct StateCount {
    std::string queue;
    State state = State::answering;
    OrganizationId organization_id;
    std::int64_t count = 0;
};
std::vector<StateCount> count_open(Unit& unit);
// Chats these people have, with those that are offered to them.
std::unordered_map<UserId, std::int64_t> loads_of(Unit& unit, std::span<const UserId> people);
std::vector<UserId> people_with_chats(Unit& unit);
// Of those opened in [from, to) within the actor's scope, by queue and half hour.
std::vector<IntervalRow> figures_of(Unit& unit, const std::string& queue, Instant from, Instant to);
std::int64_t count_chats_under(Unit& unit, keys::KeyId key);

void open_look(Unit& unit, ChatId chat, UserId person, Instant until);
bool has_look(Unit& unit, ChatId chat, UserId person);

}  // namespace bihuan::chat
