// Generated from api/task.yaml by `npm run api`. Do not edit.
export interface paths {
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks by who is expected to act: open ones soonest due first, ended ones latest due first */
        get: operations["list_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sizes of the boxes; counting stops at 1000 */
        get: operations["count_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task with its clocks and what is needed of its ticket, also where the ticket is outside the scope */
        get: operations["get_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A step of the task */
        post: operations["act_on_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All tasks of a ticket, oldest first */
        get: operations["list_ticket_tasks"];
        put?: never;
        /** Ask a unit or a person; the ticket's handler stays and its clocks run on */
        post: operations["ask_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stages of the ticket's category by its version of the standard, each with role, limit and checklist */
        get: operations["get_ticket_process"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/checklist/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tick or untick an item; who and when is kept, and stands in the timeline */
        put: operations["tick_item"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        TaskKind: "cooperation" | "expert" | "follow_up" | "todo";
        /** @enum {string} */
        TaskState: "open" | "taken" | "done" | "declined" | "cancelled";
        /** @enum {string} */
        TaskAction: "take" | "finish" | "decline" | "cancel" | "send_back";
        /** @description what whoever is asked needs of the ticket */
        TaskTicket: {
            ticket_id: components["schemas"]["Id"];
            code: string;
            title: string;
            state: components["schemas"]["TicketState"];
            priority: components["schemas"]["Priority"];
            category_id: components["schemas"]["Id"];
            /** @description the caller may open the ticket itself */
            is_visible: boolean;
            /** @description the promise to the customer */
            clock: components["schemas"]["ClockSummary"] | null;
        };
        Task: {
            task_id: components["schemas"]["Id"];
            kind: components["schemas"]["TaskKind"];
            state: components["schemas"]["TaskState"];
            title: string;
            description: string;
            from_organization_id: components["schemas"]["Id"];
            /** @description who is asked */
            organization_id: components["schemas"]["Id"];
            /** @description null: automation */
            asked_by_id: components["schemas"]["Id"] | null;
            asked_by_name: string | null;
            /** @description asked by name */
            user_id: components["schemas"]["Id"] | null;
            user_name: string | null;
            /** @description who took it on */
            owner_id: components["schemas"]["Id"] | null;
            owner_name: string | null;
            asked_at: components["schemas"]["Instant"];
            taken_at: components["schemas"]["Instant"] | null;
            ended_at: components["schemas"]["Instant"] | null;
            /** @description to be completed by */
            due_at: components["schemas"]["Instant"] | null;
            result: string;
            /** @description of the last step */
            reason: string;
            /** @description the step of the ticket that took the task along: close, cancel ... */
            ended_by_step: string | null;
            /** @description of the task; the one due first */
            clock: components["schemas"]["ClockSummary"] | null;
            allowed_actions: components["schemas"]["TaskAction"][];
            ticket: components["schemas"]["TaskTicket"];
            version: number;
        };
        TaskDetail: {
            task: components["schemas"]["Task"];
            ticket_description: string;
            /** @description masked */
            customer_name: string | null;
            clocks: {
                clock: components["schemas"]["ClockKind"];
                /** @enum {string} */
                state: "running" | "paused" | "met" | "breached" | "missed" | "cancelled";
                limit_seconds: number;
                used_seconds: number;
                due_at: components["schemas"]["Instant"] | null;
                /** @description of the standard, or agreed: a time was named */
                rule: string;
                calendar: string;
            }[];
        };
        TaskList: {
            items: components["schemas"]["Task"][];
        };
        TaskPage: {
            items: components["schemas"]["Task"][];
            next: string | null;
        };
        TaskCounts: {
            mine: number;
            unit: number;
            asked: number;
            /** @description of the units within the scope */
            overdue: number;
        };
        NewTask: {
            kind: components["schemas"]["TaskKind"];
            title: string;
            description?: string;
            /** @description who is asked; co-operation needs another unit; absent: of the person, else the ticket's */
            organization_id?: components["schemas"]["Id"];
            /** @description a person of it */
            user_id?: components["schemas"]["Id"];
            /** @description instead of the standard's limits; a follow-up needs it */
            due_at?: components["schemas"]["Instant"];
        };
        ActOnTask: {
            action: components["schemas"]["TaskAction"];
            version: number;
            /** @description needed to finish */
            result?: string;
            /** @description needed to decline, cancel and send back */
            reason?: string;
        };
        Tick: {
            is_done: boolean;
            remark?: string;
        };
        TicketProcess: {
            standard_number: number;
            may_tick: boolean;
            stages: {
                /**
                 * @description that ends it
                 * @enum {string}
                 */
                step: "accept" | "start" | "resolve" | "feed_back" | "offer_evaluation" | "close";
                /** @enum {string} */
                state: "passed" | "current" | "ahead";
                /** @description responsible for it */
                role: string | null;
                clause: string | null;
                limit_seconds: number | null;
                calendar: string | null;
                items: {
                    code: string;
                    name_zh: string;
                    name_en: string;
                    is_required: boolean;
                    is_done: boolean;
                    done_by_name: string | null;
                    done_at: components["schemas"]["Instant"] | null;
                    remark: string;
                }[];
            }[];
        };
        Id: string;
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** Format: date-time */
        Instant: string;
        /** @enum {string} */
        ClockKind: "answer" | "accept" | "respond" | "resolve" | "feedback" | "follow_up" | "statutory";
        /** @enum {string} */
        ClockState: "running" | "paused" | "met" | "breached" | "missed" | "cancelled";
        ClockSummary: {
            clock: components["schemas"]["ClockKind"];
            state: components["schemas"]["ClockState"];
            /** @description 0 calm, 1 and 2 past a warning, 3 over the limit */
            level: number;
            /** @description null: paused */
            due_at: components["schemas"]["Instant"] | null;
        };
        /** @enum {string} */
        TicketState: "submitted" | "accepted" | "assigned" | "handling" | "waiting" | "resolved" | "fed_back" | "evaluating" | "evaluated" | "closed" | "archived" | "cancelled" | "rejected" | "merged";
        /** @enum {string} */
        Priority: "low" | "normal" | "high" | "urgent";
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_tasks: {
        parameters: {
            query?: {
                /** @description mine: taken by me, or asked of me by name; unit: asked of a unit within my scope; asked: by me */
                box?: "mine" | "unit" | "asked";
                kind?: components["schemas"]["TaskKind"][];
                state?: components["schemas"]["TaskState"][];
                /** @description asked of it or of a unit below it; of box unit */
                organization_id?: components["schemas"]["Id"];
                /** @description left out: as the first state asked for, else true */
                is_open?: boolean;
                is_overdue?: boolean;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    count_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCounts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnTask"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_ticket_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_ticket_process: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketProcess"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tick_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
                /** @description its code in the standard */
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Tick"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketProcess"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
