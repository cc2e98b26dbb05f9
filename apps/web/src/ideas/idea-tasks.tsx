import type { IdeaPage } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Form, TextField } from '../people/form.tsx'
import { PeopleIcon } from '../people/people-icon.tsx'
import type { Asking } from '../people/people-page.ts'
import { isAtWork, mayPrepare } from './may-do.ts'

type Shown = { readonly asking: Asking; readonly idea: IdeaPage }
type Task = IdeaPage['tasks'][number]

export function IdeaTasks({ asking, idea }: Shown): JSX.Element {
  const say = asking.words.ideas
  return (
    <section>
      <h2>{say.tasksTitle}</h2>
      {idea.tasks.length === 0 && <p class="soft">{say.tasksNone}</p>}
      <ul class="rows">
        {idea.tasks.map((task) => (
          <OneTask key={task.id} asking={asking} idea={idea} task={task} />
        ))}
      </ul>
      {isAtWork(idea) && mayPrepare(idea) && (
        <Form does="add-task" class="form">
          <TextField name="title" label={say.addTask} maxLength={200} lang={idea.contentLanguage} />
          <button class="button button-quiet" type="submit">
            {say.addTaskNow}
          </button>
        </Form>
      )}
    </section>
  )
}

type OfTask = Shown & { readonly task: Task }

function OneTask({ asking, idea, task }: OfTask): JSX.Element {
  const say = asking.words.ideas
  return (
    <li class="idea-task" data-done={task.isDone ? '' : undefined}>
      <div>
        <p lang={idea.contentLanguage} dir="auto">
          {task.isDone && <PeopleIcon name="check" />}
          <strong>{task.title}</strong>
        </p>
        <p class={task.isTaken || task.isDone ? 'soft' : 'duty-left'}>{whoOf(asking, task)}</p>
      </div>
      {isAtWork(idea) && !task.isDone && (
        <div class="forms-in-row">
          {!task.isTaken && <Act does="take" task={task} words={say.take} />}
          {(task.viewerHasTaken || idea.viewerCanPlan) && <Act does="complete-task" task={task} words={say.complete} />}
          {task.viewerHasTaken && <Act does="leave" task={task} words={say.leave} />}
          {task.isTaken && !task.viewerHasTaken && idea.viewerCanPlan && (
            <Act does="leave" task={task} words={say.freeTask} />
          )}
        </div>
      )}
    </li>
  )
}

function whoOf({ words: { ideas: say } }: Asking, { isDone, isTaken, viewerHasTaken, takenBy }: Task): string {
  const who = viewerHasTaken ? say.takenByYou : takenBy === null ? null : say.takenBy(takenBy)
  if (isDone) return who === null ? say.doneTask : `${say.doneTask} · ${who}`
  return who ?? (isTaken ? say.takenBySomebody : say.free)
}

type OfAct = { readonly does: string; readonly task: Task; readonly words: string }

const Act = ({ does, task, words }: OfAct): JSX.Element => (
  <Form does={does} of={task.id} class="form-inline">
    <button class="button button-quiet" type="submit" aria-label={`${words}: ${task.title}`}>
      {words}
    </button>
  </Form>
)
