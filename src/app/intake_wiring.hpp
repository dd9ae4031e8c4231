// What comes in by itself, as the settings say; `bihuan intake fetch`.
#pragma once

#include "app/program.hpp"
#include "intake/http/fetcher.hpp"

namespace bihuan {

intake::MailboxSettings mailbox_settings(
    const Settings& settings);  // throws where the password's file cannot be read
int fetch_mail(Program& program);

}  // namespace bihuan
