// Face of `chat` for deeds: what `app` wires to events, timers and commands.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "base/clock.hpp"
#include "base/crypto.hpp"
#include "chat/types.hpp"
#include "keys/types.hpp"
#include "sla/types.hpp"
#include "store/keeper.hpp"
#include "store/personal.hpp"
#include "store/store.hpp"

namespace bihuan::ticket {
class CodeSource;
}
namespace bihuan::file {
struct Shelf;
}

namespace bihuan::chat {

// Who typed lately, of the chats of this node: nothing of it is kept, and what is told is bounded.
class TypingBoard {
  public:
    bool may_tell(ChatId chat, Side side, Instant now, Duration every);

  private:
    static constexpr std::size_t kept_max = 20'000;
    std::mutex mutex_;
    std::map<std::pair<ChatId, Side>, Instant> told_;
};

struct Context {
    const FieldCipher* cipher = nullptr;
    ticket::CodeSource* codes = nullptr;
    std::shared_ptr<const file::Shelf> shelf;
    std::string zone;  // whose days and hours people mean
    // To the browsers of this node, and to the other nodes, outside any transaction: who types.
    std::function<void(const Event&)> publish, send;
    std::shared_ptr<TypingBoard> typing;
};

// --- moments that timers bring; the subject is the chat
inline constexpr std::string_view offer_timer = "chat.offer", silence_timer = "chat.silence",
                                  wrap_timer = "chat.wrap_up";
void on_offer(Unit& unit, const Context& context, ChatId id);
void on_silence(Unit& unit, const Context& context, ChatId id);
void on_wrap_up(Unit& unit, const Context& context, ChatId id);

// The answer clock speaks (1.3.3, 4.2.2): a breach rings the bell of whoever leads there.
inline constexpr std::string_view clock_subject = "chat";
void hear_clock(Unit& unit, const Context& context, const sla::Reached& reached);
// Somebody came, who may be what a customer waits for, or went, whose chats go back into their queues.
void hear_presence(Unit& unit, const Context& context, UserId person);

// What is held about a person (2.2.4).
PersonalPart personal_part(const FieldCipher& cipher, const file::Shelf& shelf);
// Words and files end after the standard's time; that there was a chat stays for figures (4.3.4).
Keeper text_keeper(const file::Shelf& shelf);
// For the move to another key.
keys::Holder sealed_chats();
keys::Holder sealed_turns();

}  // namespace bihuan::chat
