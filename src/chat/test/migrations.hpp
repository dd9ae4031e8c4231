// The tables that chats stand on.
#pragma once

#include <vector>

#include "store/store.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> file_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> knowledge_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> contact_migrations();
std::span<const Migration> tone_migrations();
std::span<const Migration> chat_migrations();
}  // namespace bihuan

namespace bihuan::chat {

inline std::vector<Migration> all_migrations() {
    std::vector<Migration> all;
    for (const auto part : {standard_migrations(), identity_migrations(), keys_migrations(),
                            file_migrations(), customer_migrations(), timer_migrations(),
                            knowledge_migrations(), duty_migrations(), sla_migrations(), suggest_migrations(),
                            ticket_migrations(), contact_migrations(), tone_migrations(), chat_migrations()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace bihuan::chat
