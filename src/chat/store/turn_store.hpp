// What was said, and ready words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "chat/domain/chat.hpp"
#include "keys/calls.hpp"
#include "store/store.hpp"

namespace bihuan::chat {

class TurnStore {
  public:
    TurnStore(Unit& unit, const FieldCipher& master) : unit_{unit}, sealer_{unit, master} {}

    bool add(const Turn& turn);  // false: its client key was used
    std::optional<Turn> find(ChatId chat, TurnId id);
    std::optional<Turn> find_key(ChatId chat, Side side, const std::string& client_key);
    // Oldest first; behind `after`, or the latest. Notes are colleagues' alone.
    std::vector<Turn> of_chat(ChatId chat, TurnId after, bool has_notes, std::int64_t limit);
    std::string asked_before(ChatId chat, TurnId answer);  // the customer's last words before it
    void set_helped(TurnId id, bool is_helped);
    std::optional<TurnId> reseal(TurnId after, std::int64_t limit);

  private:
    Turn read(const Row& row) const;
    Unit& unit_;
    const keys::Sealer sealer_;
};

// What needs no key.
std::int64_t count_said_since(Unit& unit, ChatId chat, Side side, Instant since);
// Turns the other side has not read, at most 99: `is_to_customer`: words of ours.
std::int64_t count_unread(Unit& unit, ChatId chat, TurnId read, bool is_to_customer);
std::int64_t count_files(Unit& unit, ChatId chat);
bool has_file(Unit& unit, ChatId chat, file::FileId id);
std::int64_t count_turns_under(Unit& unit, keys::KeyId key);
// The words of these chats go; that something was said, and when, stays.
void forget_words(Unit& unit, std::span<const std::int64_t> chats);

std::vector<Canned> canned_replies(Unit& unit, const std::string& language, std::int64_t limit);
std::optional<Canned> find_canned(Unit& unit, CannedId id);
bool add_canned(Unit& unit, const Canned& canned);   // false: the code stands already
bool save_canned(Unit& unit, const Canned& canned);  // by its version; false: somebody was faster
bool drop_canned(Unit& unit, CannedId id);
void note_canned_used(Unit& unit, CannedId id);
std::int64_t count_canned(Unit& unit);

}  // namespace bihuan::chat
